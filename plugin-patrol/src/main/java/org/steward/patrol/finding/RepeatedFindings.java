// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.finding;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.cases.CaseQuery;
import org.steward.core.api.cases.LinkKind;
import org.steward.core.api.journal.Entry;
import org.steward.core.api.journal.JournalSubscriber;
import org.steward.core.api.journal.Kinds;
import org.steward.core.api.people.Caller;
import org.steward.patrol.PatrolTools;

/**
 * Marks a finding as a repeat (重复不合格) when the same defect, that is the same item, else the same category, was found at
 * the same place within {@code finding.repeatWithin}, and links the two. Idempotent: what is marked stays marked.
 */
public final class RepeatedFindings implements JournalSubscriber {
    private static final int LOOKED_AT = 200;

    private final PatrolTools tools;

    /** Reacts with these services. */
    public RepeatedFindings(PatrolTools tools) {
        this.tools = tools;
    }

    @Override
    public String id() {
        return "patrol-repeated-findings";
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Kinds.OPENED);
    }

    @Override
    public void on(Entry entry) {
        if (!FindingType.ID.equals(entry.data().get("type"))) {
            return;
        }
        Caller system = Caller.system("patrol", entry.estateId());
        tools.reader()
                .find(system, entry.caseNumber())
                .result()
                .filter(found -> !found.isClosed())
                .filter(found -> !"true".equals(found.fields().get(FindingType.REPEAT)))
                .filter(found -> !found.place().isEmpty() || !found.unitId().isEmpty())
                .ifPresent(found -> earlier(system, found).ifPresent(before -> mark(system, found, before)));
    }

    private Optional<Case> earlier(Caller system, Case found) {
        Instant until = found.times().receivedAt();
        Instant from =
                until.minus(Duration.ofDays(tools.parameters().integer(found.estateId(), FindingRules.REPEAT_WITHIN)));
        List<Case> rows = tools.reader()
                .list(
                        system,
                        CaseQuery.of(Map.of(
                                "type", FindingType.ID,
                                "category", found.category(),
                                "from", from.toString(),
                                "to", until.plusSeconds(1).toString(),
                                "limit", Integer.toString(LOOKED_AT))))
                .orElseThrow()
                .rows();
        return rows.stream()
                .filter(other -> other.id() < found.id() && isSame(found, other))
                .max(Comparator.comparing(other -> other.times().receivedAt()));
    }

    private static boolean isSame(Case one, Case other) {
        String item = one.fields().getOrDefault(FindingType.ITEM, "");
        return one.place().equals(other.place())
                && one.unitId().equals(other.unitId())
                && item.equals(other.fields().getOrDefault(FindingType.ITEM, ""));
    }

    private void mark(Caller system, Case found, Case before) {
        tools.desk().link(system, found.number(), before.number(), LinkKind.SAME_MATTER);
        tools.desk()
                .fire(
                        system,
                        found.number(),
                        CaseDesk.ANY_VERSION,
                        "markRepeat",
                        Map.of(FindingType.REPEAT, "true", FindingType.REPEAT_OF, before.number()))
                .orElseThrow();
    }
}
