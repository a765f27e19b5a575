// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.handover;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.cases.CaseQuery;
import org.steward.core.api.journal.Entry;
import org.steward.core.api.journal.JournalSubscriber;
import org.steward.core.api.journal.Kinds;
import org.steward.core.api.people.Caller;
import org.steward.core.api.text.Text;
import org.steward.patrol.PatrolTools;
import org.steward.patrol.finding.FindingType;
import org.steward.patrol.incident.IncidentType;
import org.steward.patrol.round.RoundKind;
import org.steward.patrol.round.RoundType;

/** Sums the day up for the command centre when the summary is opened (P23). Idempotent: summed up once. */
public final class SummaryMade implements JournalSubscriber {
    /** What is missed today was planned at most a month ago. */
    private static final Duration BACK = Duration.ofDays(32);

    private final PatrolTools tools;

    /** Reacts with these services. */
    public SummaryMade(PatrolTools tools) {
        this.tools = tools;
    }

    @Override
    public String id() {
        return "patrol-summary-made";
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Kinds.OPENED);
    }

    @Override
    public void on(Entry entry) {
        if (!SummaryType.ID.equals(entry.data().get("type"))) {
            return;
        }
        Caller system = Caller.system("patrol", entry.estateId());
        tools.reader()
                .find(system, entry.caseNumber())
                .result()
                .filter(summary -> !summary.isClosed())
                .filter(summary -> !summary.fields().containsKey(SummaryType.FIGURES))
                .ifPresent(summary -> tools.desk()
                        .fire(
                                system,
                                summary.number(),
                                CaseDesk.ANY_VERSION,
                                "sum",
                                Map.of(SummaryType.FIGURES, figures(system, entry.at())))
                        .orElseThrow());
    }

    private String figures(Caller system, Instant at) {
        Instant day = at.atZone(tools.zone(system.estateId()))
                .toLocalDate()
                .atStartOfDay(tools.zone(system.estateId()))
                .toInstant();
        int done = 0;
        int missed = 0;
        for (RoundKind kind : RoundKind.values()) {
            done += count(
                    system,
                    Map.of("type", kind.type(), "from", day.toString()),
                    round -> round.times().finishedAt() != null);
            missed += count(
                    system,
                    Map.of(
                            "type",
                            kind.type(),
                            "state",
                            RoundType.MISSED,
                            "from",
                            day.minus(BACK).toString()),
                    round -> !round.times().closedAt().isBefore(day));
        }
        String findings = FindingType.ID;
        return String.join(
                "\n",
                line(Text.of("Rounds done", "已完成巡查"), done),
                line(Text.of("Rounds missed", "漏查"), missed),
                line(
                        Text.of("Findings found", "新增不合格项"),
                        count(system, Map.of("type", findings, "from", day.toString()), each -> true)),
                line(
                        Text.of("Findings open", "未结不合格项"),
                        count(system, Map.of("type", findings, "open", "true"), each -> true)),
                line(
                        Text.of("Of these overdue", "其中逾期"),
                        count(system, Map.of("type", findings, "open", "true"), each -> isOverdue(each, at))),
                line(
                        Text.of("Incidents", "突发事件"),
                        count(system, Map.of("type", IncidentType.ID, "from", day.toString()), each -> true)));
    }

    private static boolean isOverdue(Case finding, Instant at) {
        return finding.times().dueAt() != null && finding.times().dueAt().isBefore(at);
    }

    private static String line(Text title, int count) {
        return title.en() + " " + title.zh() + ": " + count;
    }

    private int count(Caller system, Map<String, String> query, Predicate<Case> counts) {
        AtomicInteger count = new AtomicInteger();
        tools.reader()
                .each(system, CaseQuery.of(query), each -> {
                    if (counts.test(each)) {
                        count.incrementAndGet();
                    }
                })
                .orElseThrow();
        return count.get();
    }
}
