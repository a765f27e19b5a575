// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.round;

import java.util.List;
import java.util.stream.Collectors;

import org.steward.core.api.clock.TimeWindow;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.parameter.Parameter;
import org.steward.core.api.people.Caller;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Guard;
import org.steward.core.api.workflow.GuardContext;
import org.steward.patrol.Refusals;

/** Who may make which round when (P23, P27). */
final class RoundGuards {
    /** Hours of the night in which posts are checked. */
    static final String NIGHT_HOURS = "night.hours";

    static final Guard AT_NIGHT = context -> {
        String hours = context.records().value(NIGHT_HOURS);
        return Flaw.unless(
                TimeWindow.list(hours).stream()
                        .anyMatch(window -> window.contains(context.now().toLocalTime())),
                "",
                "not-at-night",
                Text.of("A night check is made between {0}", "夜间查岗应在 {0} 进行").with(hours));
    };

    static final Guard STARTED_IT = context -> Flaw.unless(
            Refusals.isAnybody(context.caller())
                    || context.caller().actsFor(context.current().people().assignee()),
            "",
            "not-yours",
            Text.of("Whoever started the round enters what was seen", "由开始巡查的人录入结果"));

    static final Guard KNOWN_BUILDINGS = context -> {
        List<String> unknown = Parameter.items(context.value(RoundType.BUILDINGS)).stream()
                .filter(id -> context.records().units(id) == 0)
                .toList();
        return Flaw.unless(
                unknown.isEmpty(),
                RoundType.BUILDINGS,
                "unknown-building",
                Text.of("No building with units has the id {0}", "没有编号为 {0} 且有房屋的楼栋")
                        .with(unknown.stream().collect(Collectors.joining(", "))));
    };

    private RoundGuards() {}

    /**
     * A round is made by the role whose it is; by a deputy only when it was delegated: given to them, or to somebody
     * they stand in for.
     */
    static Guard theirs(RoundKind kind) {
        return context -> Flaw.unless(
                isTheirs(kind, context),
                "",
                "not-delegated",
                Text.of(
                        "This round was not delegated to you; the member whose round it is names a stand-in or gives"
                                + " it to you",
                        "该巡查未委托给您；请由责任人设置代班人或转派给您"));
    }

    private static boolean isTheirs(RoundKind kind, GuardContext context) {
        Caller caller = context.caller();
        String assignee = context.current().people().assignee();
        return Refusals.isAnybody(caller)
                || kind.makers().stream().anyMatch(caller::is)
                || !assignee.isEmpty() && caller.actsFor(assignee);
    }
}
