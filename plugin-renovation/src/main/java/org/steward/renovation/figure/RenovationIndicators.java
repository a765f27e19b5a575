// SPDX-License-Identifier: Apache-2.0
package org.steward.renovation.figure;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseFile;
import org.steward.core.api.indicator.Combine;
import org.steward.core.api.indicator.Indicator;
import org.steward.core.api.indicator.Measure;
import org.steward.core.api.indicator.Share;
import org.steward.core.api.indicator.Tally;
import org.steward.core.api.journal.Entry;
import org.steward.core.api.journal.Kinds;
import org.steward.core.api.text.Text;
import org.steward.renovation.patrol.PatrolType;
import org.steward.renovation.violation.ViolationType;
import org.steward.renovation.works.RenovationFields;
import org.steward.renovation.works.RenovationType;

/** K47 to K52 of domain section 4, computed from what happened. */
public final class RenovationIndicators {
    private static final int ALL = 100;
    private static final Set<String> REVIEWS = Set.of("review", "review-again", "change");
    private static final Set<String> DECIDES = Set.of("approve", "reject", "approveChange", "refuseChange");
    private static final Predicate<CaseFile> ANY = file -> true;
    private static final Predicate<CaseFile> DECLARED =
            file -> !"true".equals(file.current().fields().get(RenovationFields.UNDECLARED));
    private static final Predicate<CaseFile> MADE =
            file -> file.current().isClosed() && !"MISSED".equals(file.current().state());

    private RenovationIndicators() {}

    /** All of them. */
    public static List<Indicator> all() {
        return List.of(
                figure(
                        "K47",
                        Text.of("Renovations declared", "装修申报率"),
                        Text.of("declared / (declared + found undeclared)", "已申报 /（已申报 + 发现未申报）"),
                        ALL,
                        "CV",
                        Share.ofReceived(RenovationType.ID, ANY, DECLARED)),
                figure(
                        "K48",
                        Text.of("Renovation review on time", "装修审批及时率"),
                        Text.of("decisions in time / decisions", "按时决定数 / 决定数"),
                        ALL,
                        "CV",
                        Share.each(Set.of(RenovationType.ID), RenovationIndicators::decisions)),
                figure(
                        "K49",
                        Text.of("Renovation patrol done", "装修巡查率"),
                        Text.of("patrols made / patrols planned", "已巡查 / 计划巡查"),
                        ALL,
                        "E04, E07",
                        Share.ofDue(PatrolType.ID, ANY, MADE)),
                new Indicator(
                        "K50",
                        Text.of("Violation rate", "违章发生率"),
                        Text.of(
                                "units with a violation / units in work, i.e. with a patrol planned",
                                "有违章的户数 / 施工户数（有巡查计划）"),
                        "%",
                        null,
                        false,
                        "CV",
                        Share.each(
                                Set.of(PatrolType.ID, ViolationType.ID),
                                Combine.DISTINCT,
                                RenovationIndicators::ofTheUnit)),
                figure(
                        "K51",
                        Text.of("Violations corrected", "违章整改率"),
                        Text.of("corrected or handed to the authority in time / violations due", "按时整改或移交 / 到期违章"),
                        95,
                        "CV",
                        ofRule(ViolationType.ID, "rectify")),
                figure(
                        "K52",
                        Text.of("Deposits refunded on time", "押金按时退还率"),
                        Text.of("refunded in time / refunds due", "按时退还 / 到期退还"),
                        ALL,
                        "E06",
                        ofRule(RenovationType.ID, "refund")));
    }

    /** Of the deadlines of a rule that lie in the period, whether they were met in time. */
    private static Measure ofRule(String type, String rule) {
        return Share.ofThose(
                type, file -> Share.dueOf(file, rule), ANY, Share.hasTimer(rule).and(Share.metInTime(rule)));
    }

    /** Each decision that stands, by the deadline it met. */
    private static List<Tally> decisions(CaseFile file) {
        List<Tally> decisions = new ArrayList<>();
        for (Entry step : standing(file)) {
            file.journal().stream()
                    .filter(entry -> entry.kind().equals(Kinds.CLOCK_MET)
                            && REVIEWS.contains(entry.data().getOrDefault("rule", ""))
                            && entry.at().equals(step.at()))
                    .findFirst()
                    .ifPresent(met -> decisions.add(Tally.one(
                            step.at(),
                            !step.at().isAfter(Instant.parse(met.data().get("due"))))));
        }
        return decisions;
    }

    /** Decisions that were not taken back. */
    private static List<Entry> standing(CaseFile file) {
        List<Entry> decided = new ArrayList<>();
        for (Entry entry : file.journal()) {
            String step = entry.data().getOrDefault("transition", "");
            if (!DECIDES.contains(step)) {
                continue;
            }
            if (entry.kind().equals(Kinds.MOVED)) {
                decided.add(entry);
            } else if (entry.kind().equals(Kinds.UNDONE) && !decided.isEmpty()) {
                decided.remove(decided.size() - 1);
            }
        }
        return decided;
    }

    /** A planned patrol says that there is work in the unit, a violation that there is one. */
    private static List<Tally> ofTheUnit(CaseFile file) {
        Case each = file.current();
        boolean violation = each.type().equals(ViolationType.ID);
        return each.unitId().isEmpty()
                ? List.of()
                : List.of(new Tally(each.times().receivedAt(), each.unitId(), violation ? 1 : 0, violation ? 0 : 1));
    }

    private static Indicator figure(String code, Text title, Text formula, int target, String source, Measure measure) {
        return new Indicator(code, title, formula, "%", BigDecimal.valueOf(target), true, source, measure);
    }
}
