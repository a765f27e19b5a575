// SPDX-License-Identifier: Apache-2.0
package org.steward.renovation.violation;

import java.util.List;
import java.util.Set;

import org.steward.core.api.cases.CaseType;
import org.steward.core.api.clock.DeadlineRule;
import org.steward.core.api.clock.DeadlineRule.LimitChoice;
import org.steward.core.api.clock.DeadlineRule.When;
import org.steward.core.api.form.Choice;
import org.steward.core.api.form.Field;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Phase;

/**
 * A violation on a site (违章, P21, Order 110 art. 17). It ends put right or in the hands of the authority. There is no
 * step that fines anybody or cuts off water or power (S3).
 */
public final class ViolationType {
    /** Its id. */
    public static final String ID = "renovation-violation";

    /** What was violated. */
    public static final String CODE = "violationCode";

    /** How grave it is. */
    public static final String LEVEL = "violationLevel";

    /** Works that nobody applied for (K47). */
    public static final String UNDECLARED = "UNDECLARED";

    /** The site was closed to the patrol twice. */
    public static final String ACCESS = "ACCESS";

    static final String SERIOUS = "SERIOUS";
    static final String MINOR = "MINOR";

    /** States in which an unfixed violation stops the works. */
    private static final Set<String> STOPPING = Set.of("WORK_STOPPED", "REPORTED_TO_AUTHORITY");

    private ViolationType() {}

    static Field code() {
        return Field.choice(
                CODE,
                Text.of("What", "违章类别"),
                List.of(
                        Choice.of(UNDECLARED, "Works without application", "未申报施工"),
                        Choice.of("STRUCTURE", "Load-bearing structure", "承重结构"),
                        Choice.of("GAS", "Gas pipe, meter or flue", "燃气管道、表具或烟道"),
                        Choice.of("VENT", "Smoke or vent duct", "排烟、通风道"),
                        Choice.of("FACADE", "Façade, window bars, balcony", "外立面、防盗窗、阳台"),
                        Choice.of("DOOR", "Door or railing moved", "户门或栏杆移位"),
                        Choice.of("WATER", "Water, drains or heating", "给排水或供暖"),
                        Choice.of("BEYOND", "Beyond the approved scheme", "超出批准方案"),
                        Choice.of("HOURS", "Outside the permitted hours", "超时施工"),
                        Choice.of("WASTE", "Waste or lift rules", "垃圾或电梯规定"),
                        Choice.of("FIRE", "Fire safety", "消防安全"),
                        Choice.of("PASS", "Workers without a pass", "无证施工人员"),
                        Choice.of(ACCESS, "Patrol refused", "拒绝巡查"),
                        Choice.of("OTHER", "Other", "其他")));
    }

    static Field level() {
        return Field.choice(
                LEVEL,
                Text.of("Level", "违章等级"),
                List.of(
                        Choice.of(MINOR, "Minor", "轻微"),
                        Choice.of("GENERAL", "General", "一般"),
                        Choice.of(SERIOUS, "Serious", "严重")));
    }

    /** Whether a violation in a state and of a level keeps the works stopped. */
    public static boolean stopsWorks(String state, String level) {
        return STOPPING.contains(state) || SERIOUS.equals(level);
    }

    /** The declaration. */
    public static CaseType declare() {
        return CaseType.named(ID, "RV", Text.of("Violation", "违章"), Text.of("Violations", "装修违章"))
                .asking(
                        code(),
                        Field.text("renovation", Text.of("Number of the renovation", "装修申请编号"))
                                .upTo(30))
                .categorisedBy(CODE)
                .gradedBy(LEVEL)
                .state("FOUND", Text.of("Found", "已发现"), Phase.OPEN)
                .state("STOPPED_ON_SPOT", Text.of("Stopped on the spot", "当场制止"), Phase.OPEN)
                .state("NOTICE_ISSUED", Text.of("Notice issued", "已发整改通知"), Phase.OPEN)
                .state("FIXED", Text.of("Fixed", "已整改"), Phase.OPEN)
                .state("RECHECK_PASS", Text.of("Re-checked, in order", "复查合格"), Phase.DONE)
                .state("RECHECK_FAIL", Text.of("Re-checked, not in order", "复查不合格"), Phase.OPEN)
                .state("SECOND_NOTICE", Text.of("Second notice", "二次通知"), Phase.OPEN)
                .state("WORK_STOPPED", Text.of("Works stopped", "责令停工"), Phase.OPEN)
                .state("REPORTED_TO_AUTHORITY", Text.of("Reported to the authority", "已报主管部门"), Phase.OPEN)
                .state("CLOSED", Text.of("Closed", "已结案"), Phase.CLOSED)
                .state("CLOSED_BY_AUTHORITY", Text.of("Closed by the authority", "主管部门处理结案"), Phase.CLOSED)
                .steps(ViolationSteps.all())
                .due(rectified(), planned(), reported())
                .listing(CODE, LEVEL)
                .build();
    }

    /** The first notice runs out by itself: the second follows. */
    private static DeadlineRule rectified() {
        return DeadlineRule.of(
                        "rectify",
                        Text.of("Put right", "整改"),
                        "reno.rectify.general",
                        "fixed",
                        "fixedOnSpot",
                        "report",
                        "reportSerious")
                .startingIn("STOPPED_ON_SPOT", "NOTICE_ISSUED")
                .choosing(new LimitChoice(
                        List.of(
                                new When(LEVEL, MINOR, "reno.rectify.minor"),
                                new When(LEVEL, SERIOUS, "reno.rectify.serious")),
                        "reno.rectify.general"))
                .breaching("overdue");
    }

    /** A serious one: what must be put right, in writing, within a day. */
    private static DeadlineRule planned() {
        return DeadlineRule.of(
                        "plan",
                        Text.of("Serious: plan to put it right", "严重违章整改方案"),
                        "reno.rectify.seriousPlan",
                        "issueNotice",
                        "reportSerious")
                .startingIn("STOPPED_ON_SPOT")
                .choosing(new LimitChoice(List.of(new When(LEVEL, SERIOUS, "reno.rectify.seriousPlan")), ""))
                .aside();
    }

    /** Never lapses: whoever manages and does not report is liable (Order 110 art. 42). */
    private static DeadlineRule reported() {
        return DeadlineRule.of(
                        "report",
                        Text.of("Reported to the authority", "上报主管部门"),
                        "violation.reportToAuthority",
                        "report",
                        "fixed")
                .startingIn("WORK_STOPPED")
                .restarting();
    }
}
