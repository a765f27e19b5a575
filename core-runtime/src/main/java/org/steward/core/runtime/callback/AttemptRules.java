// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.callback;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

import org.steward.core.api.callback.CallbackAttempt;
import org.steward.core.api.callback.CallbackPlan;
import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.Satisfaction;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.people.Caller;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.text.Text;

/** Which attempts are refused (P12). Stateless and thread-safe. */
final class AttemptRules {
    private static final int LONGEST = 10_000;

    private AttemptRules() {}

    /** Why this caller may not call back at all. */
    static Optional<Rejection> caller(Caller caller, Case of, CallbackPlan plan) {
        if (caller.kind() == Caller.Kind.RESIDENT) {
            return caller.id().equals(of.number())
                    ? Optional.empty()
                    : refused(Rejection.Kind.NOT_FOUND, "", "unknown", "There is no such call-back", "没有此回访");
        }
        boolean may = caller.may(Permissions.CASE_WORK)
                && (caller.kind() == Caller.Kind.SYSTEM
                        || plan.callers().isEmpty()
                        || plan.callers().stream().anyMatch(caller::is));
        if (!may) {
            return refused(Rejection.Kind.FORBIDDEN, "", "forbidden", "You may not make this call-back", "您无权进行此回访");
        }
        return caller.id().equals(of.people().doneBy())
                ? refused(
                        Rejection.Kind.RULE,
                        "",
                        "did-the-work",
                        "Who did the work does not call back; ask a colleague",
                        "处理人不得回访自己的工作,请由其他同事回访")
                : Optional.empty();
    }

    /** Why this attempt is refused as it was told. */
    static Optional<Rejection> attempt(Caller caller, CallbackAttempt attempt) {
        boolean resident = caller.kind() == Caller.Kind.RESIDENT;
        if (attempt.comment().length() > LONGEST) {
            return refused(Rejection.Kind.INVALID, "comment", "too-long", "At most 10,000 characters", "最多 10000 个字符");
        }
        if (resident != (attempt.method() == CallbackAttempt.Method.APP)) {
            return refused(
                    Rejection.Kind.RULE,
                    "method",
                    "not-your-method",
                    "Only the customer rates on the private page",
                    "只有客户本人可在客户页面评价");
        }
        if (!attempt.reached() && attempt.satisfaction() != null) {
            return refused(
                    Rejection.Kind.RULE,
                    "satisfaction",
                    "not-reached",
                    "Nobody was reached, so nobody can have rated; silence is not content",
                    "未联系上客户,不能代为评价");
        }
        if (attempt.reached() && attempt.satisfaction() == null) {
            return refused(Rejection.Kind.INVALID, "satisfaction", "required", "Say how content they are", "请填写满意度");
        }
        return attempt.satisfaction() == Satisfaction.C && attempt.comment().isBlank()
                ? refused(
                        Rejection.Kind.INVALID,
                        "comment",
                        "required",
                        "Write down what the customer is not content with",
                        "请填写客户不满意的原因")
                : Optional.empty();
    }

    /** Why the customer must not be phoned now. */
    static Optional<Rejection> phone(String quietHours, ZoneId zone, Instant now, boolean doNotCall) {
        if (doNotCall) {
            return refused(
                    Rejection.Kind.RULE,
                    "method",
                    "do-not-call",
                    "This customer does not want calls; write or visit",
                    "该客户不接受电话,请改用信函或上门");
        }
        String[] ends = quietHours.split("-");
        if (ends.length != 2) {
            return Optional.empty();
        }
        LocalTime from = LocalTime.parse(ends[0].strip());
        LocalTime to = LocalTime.parse(ends[1].strip());
        LocalTime time = now.atZone(zone).toLocalTime();
        boolean quiet = from.isBefore(to)
                ? !time.isBefore(from) && time.isBefore(to)
                : !time.isBefore(from) || time.isBefore(to);
        return quiet
                ? Optional.of(Rejection.of(
                        Rejection.Kind.RULE,
                        "method",
                        "quiet-hours",
                        Text.of("No calls between {0} and {1}", "{0} 至 {1} 不致电客户")
                                .with(from, to)))
                : Optional.empty();
    }

    private static Optional<Rejection> refused(
            Rejection.Kind kind, String field, String code, String english, String chinese) {
        return Optional.of(Rejection.of(kind, field, code, Text.of(english, chinese)));
    }
}
