// SPDX-License-Identifier: Apache-2.0
package org.steward.vacancy.round;

import java.util.Map;
import java.util.Set;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.journal.Entry;
import org.steward.core.api.journal.JournalSubscriber;
import org.steward.core.api.journal.Kinds;
import org.steward.core.api.people.Caller;
import org.steward.vacancy.VacancyTools;
import org.steward.vacancy.check.CheckType.Trigger;
import org.steward.vacancy.check.Checks;
import org.steward.vacancy.ledger.LedgerFields;
import org.steward.vacancy.ledger.VacancyKind;

/**
 * Opens the checks of a planned round: one for each unit that is vacant for the reason at which the round was planned.
 * Idempotent by the source keys of the checks and the count in the round.
 */
public final class RoundSpread implements JournalSubscriber {
    private final VacancyTools tools;
    private final Checks checks;

    /** Reacts with these services. */
    public RoundSpread(VacancyTools tools) {
        this.tools = tools;
        this.checks = new Checks(tools);
    }

    @Override
    public String id() {
        return "vacancy-round-spread";
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Kinds.OPENED);
    }

    @Override
    public void on(Entry entry) {
        if (RoundType.ID.equals(entry.data().get("type"))) {
            Caller system = Caller.system("vacancy", entry.estateId());
            tools.reader()
                    .find(system, entry.caseNumber())
                    .result()
                    .filter(round -> !round.isClosed() && !round.fields().containsKey(RoundType.CHECKS))
                    .ifPresent(round -> spread(system, round));
        }
    }

    private void spread(Caller system, Case round) {
        int opened = VacancyKind.named(round.place())
                .map(kind -> checks.open(
                        system,
                        unit -> kind.name().equals(unit.fields().get(LedgerFields.KIND)),
                        Trigger.MONTHLY,
                        round.number()))
                .orElse(0);
        tools.desk()
                .fire(
                        system,
                        round.number(),
                        CaseDesk.ANY_VERSION,
                        "openedChecks",
                        Map.of(RoundType.CHECKS, Integer.toString(opened)))
                .orElseThrow();
    }
}
