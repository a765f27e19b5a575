// SPDX-License-Identifier: Apache-2.0
package org.steward.renovation.works;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.steward.core.api.clock.DeadlineRule;
import org.steward.core.api.clock.DeadlineRule.LimitChoice;
import org.steward.core.api.clock.DeadlineRule.When;
import org.steward.core.api.text.Text;

/** By when what must have happened to a renovation (table of parameters of P21). */
public final class RenovationDeadlines {
    /** The deadline that ends with the permit. */
    public static final String PERMIT_END = "permit-end";

    private RenovationDeadlines() {}

    static DeadlineRule[] rules() {
        List<DeadlineRule> rules = new ArrayList<>(decisions());
        rules.addAll(acceptance());
        rules.addAll(afterwards());
        return rules.toArray(DeadlineRule[]::new);
    }

    private static List<DeadlineRule> decisions() {
        return List.of(
                rule("review", Text.of("Decided", "审批决定"), "reno.reviewWithin", "approve", "reject")
                        .pausing(),
                rule(
                                "review-again",
                                Text.of("Decided on the changed scheme", "修改方案审批决定"),
                                "reno.reviewWithin",
                                "approve",
                                "reject")
                        .startingIn(RenovationStates.REJECTED)
                        .pausing()
                        .restarting(),
                rule("change", Text.of("Change decided", "变更决定"), "reno.reviewWithin", "approveChange", "refuseChange")
                        .startingIn(RenovationStates.CHANGE_REVIEW)
                        .restarting(),
                rule(
                                PERMIT_END,
                                Text.of("Works finished before the permit ends", "许可期内完工"),
                                "reno.permitEnd",
                                "requestAcceptance")
                        .countedFrom(RenovationFields.PERMIT_UNTIL)
                        .warnedBefore("reno.permitReminder")
                        .breaching("expire"));
    }

    private static List<DeadlineRule> acceptance() {
        return List.of(
                rule(
                                "visit",
                                Text.of("Acceptance visit", "验收到场"),
                                "reno.acceptVisit",
                                "visitSite",
                                "passFirst",
                                "failFirst")
                        .startingIn(RenovationStates.ACCEPTANCE_REQUESTED)
                        .restarting(),
                rule("answer", Text.of("Acceptance result", "验收结果"), "reno.acceptAnswer", "passFirst", "failFirst")
                        .startingIn(RenovationStates.ACCEPTANCE_REQUESTED)
                        .restarting());
    }

    private static List<DeadlineRule> afterwards() {
        return List.of(
                rule(
                                "re-inspection",
                                Text.of("Re-inspected after use", "使用后复验"),
                                "reno.reinspectWithin",
                                "reInspect",
                                "reInspectFail")
                        .startingIn(RenovationStates.FIRST_PASS),
                rule("refund", Text.of("Deposit refunded", "押金退还"), "reno.refundWithin", "refunded")
                        .startingIn(RenovationStates.FIRST_PASS)
                        .choosing(new LimitChoice(
                                List.of(new When(RenovationFields.DEPOSIT_TAKEN, "true", "reno.refundWithin")), "")));
    }

    /** A rule that a withdrawal meets as well. */
    private static DeadlineRule rule(String id, Text title, String limit, String... metBy) {
        String[] all = Stream.concat(Arrays.stream(metBy), Stream.of("cancel", "withdrawnAndRefunded"))
                .toArray(String[]::new);
        return DeadlineRule.of(id, title, limit, all);
    }
}
