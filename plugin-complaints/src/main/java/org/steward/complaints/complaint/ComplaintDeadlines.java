// SPDX-License-Identifier: Apache-2.0
package org.steward.complaints.complaint;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.steward.core.api.clock.DeadlineRule;
import org.steward.core.api.clock.DeadlineRule.LimitChoice;
import org.steward.core.api.clock.DeadlineRule.When;
import org.steward.core.api.text.Text;

/** By when what must have happened to a complaint (table of P09). */
final class ComplaintDeadlines {
    private static final Set<String> SOLVED =
            Set.of("finish", "settle", "explain", "legalSettled", "closeUnresolved", "withdraw");
    private static final Set<String> ENDED =
            Set.of("satisfied", "closeExplained", "closeUnreached", "closeUnresolved", "withdraw");
    private static final Set<String> CLASSIFIED = Set.of(
            ComplaintStates.CLASSIFIED,
            ComplaintStates.ASSIGNED,
            ComplaintStates.VERIFYING,
            ComplaintStates.PLAN,
            ComplaintStates.ESCALATED,
            ComplaintStates.HANDLING,
            ComplaintStates.REOPENED);
    private static final LimitChoice BY_CLASS = new LimitChoice(
            List.of(
                    new When(ComplaintFields.URGENT, "true", "complaint.urgent.resolve"),
                    new When(ComplaintFields.GRADE, ComplaintFields.MAJOR, "complaint.major.resolve"),
                    new When(ComplaintFields.GRADE, ComplaintFields.IMPORTANT, "complaint.important.resolve")),
            "complaint.minor.resolve");

    private ComplaintDeadlines() {}

    static List<DeadlineRule> rules() {
        return Stream.of(solving(), ofTheClass(), ofTheWhole())
                .flatMap(List::stream)
                .toList();
    }

    private static List<DeadlineRule> solving() {
        return List.of(
                rule(
                        "first-reply",
                        Text.of("First reply", "首次答复"),
                        Set.of(),
                        firstReply(),
                        Set.of("firstReply", "explain", "reply", "replyMajor")),
                new DeadlineRule("resolve", Text.of("Solved", "解决"), Set.of(), SOLVED, BY_CLASS, true, true, false, ""),
                new DeadlineRule(
                        "resolve-again",
                        Text.of("Solved after reopening", "重新处理后解决"),
                        Set.of(ComplaintStates.REOPENED),
                        SOLVED,
                        BY_CLASS,
                        true,
                        true,
                        true,
                        ""));
    }

    private static List<DeadlineRule> ofTheClass() {
        return List.of(
                rule(
                        "forward-important",
                        Text.of("Reported to the department manager", "上报部门经理"),
                        CLASSIFIED,
                        only(ComplaintFields.GRADE, ComplaintFields.IMPORTANT, "complaint.important.forward"),
                        Set.of("assign", "forwardToManager")),
                rule(
                        "forward-major",
                        Text.of("Reported to the general manager", "上报总经理"),
                        CLASSIFIED,
                        only(ComplaintFields.GRADE, ComplaintFields.MAJOR, "complaint.major.forward"),
                        Set.of("reportToGeneralManager")),
                rule(
                        "major-plan",
                        Text.of("First plan for a major complaint", "重大投诉首个方案"),
                        CLASSIFIED,
                        only(ComplaintFields.GRADE, ComplaintFields.MAJOR, "complaint.major.firstPlan"),
                        Set.of("plan")),
                rule(
                        "explain",
                        Text.of("Reason explained", "说明无效原因"),
                        Set.of(ComplaintStates.CLASSIFIED),
                        only(ComplaintFields.VALID, "INVALID", "complaint.invalid.explain"),
                        Set.of("explain")));
    }

    private static List<DeadlineRule> ofTheWhole() {
        return List.of(
                new DeadlineRule(
                        "answer",
                        Text.of("Result told to the complainant", "结果告知投诉人"),
                        Set.of(ComplaintStates.HANDLED),
                        Set.of("reply", "replyMajor", "closeUnresolved"),
                        LimitChoice.always("complaint.answer"),
                        false,
                        true,
                        true,
                        ""),
                rule(
                        "absolute",
                        Text.of("At the very latest", "最迟期限"),
                        Set.of(),
                        LimitChoice.always("complaint.absoluteMax"),
                        SOLVED),
                new DeadlineRule(
                        "age",
                        Text.of("Becomes major when still open", "仍未解决则升为重大"),
                        Set.of(),
                        ENDED,
                        LimitChoice.always("complaint.autoMajorAfter"),
                        false,
                        false,
                        false,
                        "becomeMajor"));
    }

    private static LimitChoice firstReply() {
        return new LimitChoice(
                List.of(new When(ComplaintFields.URGENT, "true", "complaint.urgent.respond")), "complaint.firstReply");
    }

    private static LimitChoice only(String field, String value, String parameter) {
        return new LimitChoice(List.of(new When(field, value, parameter)), "");
    }

    private static DeadlineRule rule(
            String id, Text title, Set<String> startsOn, LimitChoice choice, Set<String> metBy) {
        return new DeadlineRule(id, title, startsOn, metBy, choice, false, false, false, "");
    }
}
