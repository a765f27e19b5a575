// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.round;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Set;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.duty.Checklist;
import org.steward.core.api.journal.Entry;
import org.steward.core.api.journal.JournalSubscriber;
import org.steward.core.api.journal.Kinds;
import org.steward.core.api.people.Caller;
import org.steward.patrol.PatrolTools;

/** Writes the score of a round that was made: the share of items in order of those that apply. Idempotent. */
public final class RoundScored implements JournalSubscriber {
    private final PatrolTools tools;

    /** Reacts with these services. */
    public RoundScored(PatrolTools tools) {
        this.tools = tools;
    }

    @Override
    public String id() {
        return "patrol-round-scored";
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Kinds.MOVED);
    }

    @Override
    public void on(Entry entry) {
        if (!"complete".equals(entry.data().get("transition"))) {
            return;
        }
        Caller system = Caller.system("patrol", entry.estateId());
        tools.reader()
                .find(system, entry.caseNumber())
                .result()
                .filter(round -> !round.fields().containsKey(RoundType.SCORE))
                .ifPresent(round -> RoundKind.of(round.type()).ifPresent(kind -> score(system, round, kind)));
    }

    private void score(Caller system, Case round, RoundKind kind) {
        long passed = count(round, kind, Checklist.PASS);
        long failed = count(round, kind, Checklist.FAIL);
        Map<String, String> fields = passed + failed == 0
                ? Map.of(RoundType.FAILED, "0")
                : Map.of(RoundType.FAILED, Long.toString(failed), RoundType.SCORE, share(passed, passed + failed));
        tools.desk()
                .fire(system, round.number(), CaseDesk.ANY_VERSION, "score", fields)
                .orElseThrow();
    }

    private static long count(Case round, RoundKind kind, String result) {
        return kind.items().items().stream()
                .filter(item -> result.equals(round.fields().get(item.resultField())))
                .count();
    }

    /** Percent with one decimal, half up. */
    static String share(long part, long of) {
        return BigDecimal.valueOf(part * 100)
                .divide(BigDecimal.valueOf(of), 1, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
