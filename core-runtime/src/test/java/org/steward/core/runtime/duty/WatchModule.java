// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.duty;

import java.time.LocalTime;
import java.util.List;

import org.steward.core.api.duty.Checklist;
import org.steward.core.api.duty.DutyPlan;
import org.steward.core.api.duty.DutyWork;
import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.api.parameter.Parameter;
import org.steward.core.api.text.Text;
import org.steward.core.runtime.TestModule;

/** Duties of a gate: a greeting by turns on working days, standing in two windows, a night watch, a daily box. */
final class WatchModule {
    static final String TYPE = "watch";

    private WatchModule() {}

    static ModuleDeclaration declaration() {
        Text title = Text.of("Watch", "值守");
        return ModuleDeclaration.of("watches", title, title)
                .parameters(List.of(
                        windows("watch.greeting", "17:30-18:00"),
                        windows("watch.standing", "07:00-09:00;17:00-19:30"),
                        windows("watch.night", "22:00-06:00"),
                        Parameter.list("watch.gates", title, "North gate;South gate", "S1"),
                        Parameter.integer("watch.ahead", title, 31, "d", 0, 62, "CV"),
                        Parameter.limit("watch.tolerance", title, "5 min", "CV"),
                        Parameter.limit("watch.leave", title, "5 min", "S1")))
                .caseTypes(DutyWork.of(TYPE, "WA", title, title)
                        .by("CSO")
                        .plannedBy("CSM")
                        .checkedInWithin("watch.tolerance")
                        .leftWithin("watch.leave")
                        .lookingAt(Checklist.of(
                                new Checklist.Item("uniform", Text.of("Uniform", "着装"), TestModule.TYPE),
                                new Checklist.Item("lamp", Text.of("Lamp", "灯具"), TestModule.TYPE)))
                        .build())
                .duties(
                        plan("greeting", "watch.greeting")
                                .onWorkingDays()
                                .ahead("watch.ahead")
                                .inTurns(),
                        plan("standing", "watch.standing").atPlaces("watch.gates"),
                        plan("night", "watch.night"),
                        DutyPlan.of("box", title, "FREQ=DAILY", TestModule.TYPE, Text.of("Box of {1}", "开箱 {1}"), "CSO")
                                .openedAt(LocalTime.of(15, 0)))
                .build();
    }

    private static DutyPlan plan(String id, String windows) {
        return DutyPlan.of(
                        id, Text.same(id), "FREQ=DAILY", TYPE, Text.of(id + " {0} {1} {2}", id + " {0} {1} {2}"), "CSO")
                .within(windows);
    }

    private static Parameter windows(String key, String value) {
        return Parameter.windows(key, Text.same(key), value, "S1");
    }
}
