// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.duty;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.people.Caller;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Guard;
import org.steward.core.api.workflow.GuardContext;

/** When and by whom the steps of a duty with a window may be taken. */
final class DutyGuards {
    /** Nobody checks in earlier than this before the window (CV). */
    static final Duration EARLIEST = Duration.ofMinutes(15);

    static final Guard THEIRS = context -> Flaw.unless(
            assignee(context).isEmpty() || actsFor(context, assignee(context)),
            "not-yours",
            Text.of("This is somebody else's duty; name a substitute first", "该值守属于他人，请先指定替岗人"));
    static final Guard OFFERED_TO_THEM = context -> Flaw.unless(
            actsFor(context, context.value("swapWith")),
            "not-asked",
            Text.of("Only the member who was asked can accept", "只有被邀请换班的人才能接受"));
    static final Guard PART_OF_SWAP = context -> Flaw.unless(
            actsFor(context, context.value("swapWith")) || actsFor(context, assignee(context)),
            "not-asked",
            Text.of("Only the two members concerned can decline", "只有换班双方可以取消换班"));
    static final Guard NOT_TOO_EARLY = context -> Flaw.unless(
            begin(context)
                    .map(begin -> !now(context).isBefore(begin.minus(EARLIEST)))
                    .orElse(true),
            "too-early",
            Text.of("Check in at most 15 minutes before it begins", "最早可在开始前 15 分钟签到"));
    static final Guard BEFORE_BEGIN = context -> Flaw.unless(
            begin(context).map(begin -> now(context).isBefore(begin)).orElse(true),
            "too-late",
            Text.of("It has begun; name a substitute instead", "值守已开始，请改为指定替岗人"));
    static final Guard NOT_BEFORE_END = context -> Flaw.unless(
            end(context).map(end -> !now(context).isBefore(end)).orElse(true),
            "too-early",
            Text.of("The window has not ended; hand it to a substitute to leave", "值守时段尚未结束，离岗请交给替岗人"));
    static final Guard BEFORE_END = context -> Flaw.unless(
            end(context).map(end -> now(context).isBefore(end)).orElse(true),
            "over",
            Text.of("The window is over", "值守时段已结束"));

    private DutyGuards() {}

    private static String assignee(GuardContext context) {
        return context.current().people().assignee();
    }

    private static boolean actsFor(GuardContext context, String staffId) {
        return context.caller().kind() != Caller.Kind.RESIDENT
                && context.caller().actsFor(staffId);
    }

    private static Instant now(GuardContext context) {
        return context.now().toInstant();
    }

    private static Optional<Instant> begin(GuardContext context) {
        return instant(context.value(DutyFields.WINDOW_FROM));
    }

    private static Optional<Instant> end(GuardContext context) {
        return instant(context.value(DutyFields.WINDOW_TO));
    }

    private static Optional<Instant> instant(String value) {
        return value.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(value));
    }
}
