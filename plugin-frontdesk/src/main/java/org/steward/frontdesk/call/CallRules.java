// SPDX-License-Identifier: Apache-2.0
package org.steward.frontdesk.call;

import java.util.List;

import org.steward.core.api.parameter.Parameter;
import org.steward.core.api.text.Text;

/** Figures of the phone and the counter (P01, P04). */
public final class CallRules {
    /** Most rings. */
    public static final String MAX_RINGS = "phone.maxRings";

    private CallRules() {}

    /** The figures. */
    public static List<Parameter> parameters() {
        return List.of(
                Parameter.integer(
                        MAX_RINGS,
                        Text.of("Rings before a call counts as unattended", "视为无人值守的铃响次数"),
                        3,
                        "",
                        1,
                        20,
                        "S0, A01"),
                Parameter.windows(
                        "counter.hours", Text.of("Counter hours", "前台服务时间"), "08:30-18:30", "ST3-ST5, PL1, CV"),
                Parameter.limit(
                        "request.registerWithin",
                        Text.of("Call registered", "来电登记时限"),
                        "10 min",
                        "renrendoc 499260559"),
                Parameter.limit("breach.decideWithin", Text.of("Breach decided", "失责认定时限"), "3 wd", "CV"),
                Parameter.limit("counter.queueWarn", Text.of("Waiting at the counter", "前台排队提醒时限"), "3 min", "CV"),
                Parameter.limit("counter.serveWithin", Text.of("Served at the counter", "前台接待时限"), "30 min", "CV"),
                Parameter.list(
                        "counter.seats", Text.of("Seats, in the order they receive", "接待顺序"), "L2;R2;L1;R1", "S1"));
    }
}
