// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.figure;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseFile;
import org.steward.core.api.indicator.Combine;
import org.steward.core.api.indicator.CommonIndicators;
import org.steward.core.api.indicator.Indicator;
import org.steward.core.api.indicator.Share;
import org.steward.core.api.indicator.Tally;
import org.steward.core.api.journal.Entry;
import org.steward.core.api.journal.Kinds;
import org.steward.core.api.text.Text;
import org.steward.patrol.finding.FindingType;
import org.steward.patrol.incident.IncidentType;
import org.steward.patrol.round.RoundKind;
import org.steward.patrol.run.RunType;

/** K19 (its incidents), K54, K55, K59 and K60 of domain section 4, computed from what happened. */
public final class PatrolIndicators {
    private static final Set<String> NO_CASE = Set.of("", IncidentType.Register.NONE.name());

    private PatrolIndicators() {}

    /** All of them. */
    public static List<Indicator> all() {
        return List.of(arrival(), managersRounds(), findingsInTime(), patrols(), caseRate());
    }

    private static Indicator arrival() {
        return CommonIndicators.emergencyArrival(Share.ofReceived(
                IncidentType.ID,
                file -> true,
                file -> went(file, "arrive").isPresent()
                        && Share.metInTime("arrive").test(file)));
    }

    private static Indicator managersRounds() {
        return new Indicator(
                "K54",
                Text.of("Manager's rounds done", "经理巡视率"),
                Text.of("days with a round that was made / days with a round planned", "完成巡视的天数 / 计划巡视的天数"),
                "%",
                BigDecimal.valueOf(100),
                true,
                "S0",
                Share.each(Set.of(RoundKind.DAILY_MANAGER.type()), Combine.DISTINCT, file -> {
                    Case round = file.current();
                    return List.of(new Tally(
                            round.times().receivedAt(),
                            Tally.DAY,
                            went(file, "complete").isPresent() ? 1 : 0,
                            1));
                }));
    }

    private static Indicator findingsInTime() {
        return new Indicator(
                "K55",
                Text.of("Findings fixed on time", "整改及时率"),
                Text.of(
                        "recheck passed, or put right on the spot, by the due time / findings due",
                        "期限内复查合格（含当场整改）数 / 到期不合格项数"),
                "%",
                BigDecimal.valueOf(95),
                true,
                "CV",
                Share.ofDue(
                        FindingType.ID,
                        Share.hasTimer("rectify"),
                        file -> (went(file, "recheckPass").isPresent()
                                        || went(file, "fixOnSpot").isPresent())
                                && Share.metInTime("rectify").test(file)));
    }

    private static Indicator patrols() {
        return new Indicator(
                "K59",
                Text.of("Patrol execution", "巡更完成率"),
                Text.of(
                        "checkpoints hit in their window / checkpoints planned, excused runs left out",
                        "按时打点数 / 应打点数（核准免责除外）"),
                "%",
                BigDecimal.valueOf(98),
                true,
                "CV",
                Share.each(Set.of(RunType.ID), PatrolIndicators::hits));
    }

    private static List<Tally> hits(CaseFile file) {
        Case run = file.current();
        boolean counts =
                Set.of(RunType.COMPLETE, RunType.INCOMPLETE, RunType.MISSED).contains(run.state());
        long planned = number(run, RunType.PLANNED);
        return counts && planned > 0
                ? List.of(Tally.of(began(run), Math.min(planned, number(run, RunType.IN_WINDOW)), planned))
                : List.of();
    }

    private static Instant began(Case run) {
        String planned = run.fields().getOrDefault(RunType.FROM, "");
        return planned.isEmpty() ? run.times().receivedAt() : Instant.parse(planned);
    }

    private static long number(Case of, String field) {
        String value = of.fields().getOrDefault(field, "");
        return value.isEmpty() ? 0 : new BigDecimal(value).longValue();
    }

    private static Indicator caseRate() {
        return new Indicator(
                "K60",
                Text.of("Case rate, year", "案件发生率（年）"),
                Text.of(
                        "fire, criminal and traffic cases of the period / residents × 1000; target of a year",
                        "期内火灾、刑事治安、交通案件数 / 居住人数 × 1000（目标值按年）"),
                "‰",
                BigDecimal.ONE,
                false,
                "fsou 87204",
                Share.each(Set.of(IncidentType.ID), Combine.PER_RESIDENT, file -> {
                    Case incident = file.current();
                    String as = incident.fields().getOrDefault(IncidentType.REGISTERED_AS, "");
                    return NO_CASE.contains(as)
                            ? List.of()
                            : List.of(new Tally(incident.times().receivedAt(), "", 1, 0));
                }));
    }

    private static Optional<Entry> went(CaseFile file, String transition) {
        return file.journal().stream()
                .filter(entry -> entry.kind().equals(Kinds.MOVED)
                        && transition.equals(entry.data().get("transition")))
                .findFirst();
    }
}
