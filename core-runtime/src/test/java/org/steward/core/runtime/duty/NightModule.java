// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.duty;

import java.time.LocalTime;
import java.util.List;

import org.steward.core.api.duty.DutyPlan;
import org.steward.core.api.duty.DutyWork;
import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.api.parameter.Parameter;
import org.steward.core.api.text.Text;
import org.steward.core.runtime.TestModule;

/** One duty of every day, of the officers. */
final class NightModule {
    private static final Text TITLE = Text.of("Nights", "夜值");

    private NightModule() {}

    /** A watch in windows, open to the officers. */
    static ModuleDeclaration within(String windows) {
        return module(windows, watch().within("nights.windows"));
    }

    /** A watch in one window, by the officers in turns. */
    static ModuleDeclaration inTurns(String window) {
        return module(window, watch().within("nights.windows").inTurns());
    }

    /** A box that is opened from a time of day on. */
    static ModuleDeclaration box(LocalTime at) {
        return module(
                "00:00-01:00",
                DutyPlan.of("box", TITLE, "FREQ=DAILY", TestModule.TYPE, Text.of("Box of {1}", "开箱 {1}"), "CSO")
                        .openedAt(at));
    }

    private static DutyPlan watch() {
        return DutyPlan.of("watch", TITLE, "FREQ=DAILY", "night-watch", Text.of("Watch {1} {2}", "夜值 {1} {2}"), "CSO");
    }

    private static ModuleDeclaration module(String windows, DutyPlan plan) {
        return ModuleDeclaration.of("nights", TITLE, TITLE)
                .parameters(List.of(
                        Parameter.windows("nights.windows", TITLE, windows, "S1"),
                        Parameter.limit("nights.tolerance", TITLE, "5 min", "CV"),
                        Parameter.limit("nights.leave", TITLE, "5 min", "S1")))
                .caseTypes(DutyWork.of("night-watch", "NW", TITLE, TITLE)
                        .by("CSO")
                        .plannedBy("CSM")
                        .checkedInWithin("nights.tolerance")
                        .leftWithin("nights.leave")
                        .build())
                .duties(plan)
                .build();
    }
}
