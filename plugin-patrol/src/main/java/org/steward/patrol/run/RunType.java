// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.run;

import org.steward.core.api.cases.CaseType;
import org.steward.core.api.clock.DeadlineRule;
import org.steward.core.api.form.Field;
import org.steward.core.api.form.FieldType;
import org.steward.core.api.people.Roles;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Effect;
import org.steward.core.api.workflow.Phase;
import org.steward.core.api.workflow.Transition;

/**
 * A walk along a route (巡更任务, P27): begun with its first point, complete when every point was hit in its window,
 * otherwise the missed points are named. A run can be missed or incomplete and still be set right by what a phone
 * recorded without network and sends later.
 */
public final class RunType {
    /** Its id. */
    public static final String ID = "patrol-run";

    public static final String SCHEDULED = "SCHEDULED";
    public static final String RUNNING = "RUNNING";
    public static final String COMPLETE = "COMPLETE";
    public static final String INCOMPLETE = "INCOMPLETE";
    public static final String MISSED = "MISSED";
    public static final String EXCUSED = "EXCUSED";
    public static final String CANCELLED = "CANCELLED";

    /** Code of the route. */
    public static final String ROUTE = "route";
    /** When it begins. */
    public static final String FROM = "plannedStart";
    /** When its window ends. */
    public static final String TO = "plannedEnd";
    /** Codes of its points in the order drawn, separated by blanks. */
    public static final String POINTS = "points";
    /** How the points are ordered. */
    public static final String ORDER = "visitOrder";
    /** How many points it has. */
    public static final String PLANNED = "hitsPlanned";
    /** How many were hit in the window. */
    public static final String IN_WINDOW = "hitsInWindow";
    /** Points not hit, one a line. */
    public static final String MISSED_POINTS = "missedPoints";
    /** Points hit too late, one a line. */
    public static final String LATE_POINTS = "latePoints";
    /** Points hit out of order, one a line. */
    public static final String OUT_OF_ORDER = "outOfOrder";
    /** Who walked it. */
    public static final String WALKED_BY = "walkedBy";

    private static final int MOST = 200;

    private RunType() {}

    /** The declaration. */
    public static CaseType declare() {
        return CaseType.named(ID, "PTR", Text.of("Patrol run", "巡更任务"), Text.of("Patrol runs", "巡更任务"))
                .notOffered()
                .state(SCHEDULED, Text.of("Scheduled", "待巡更"), Phase.OPEN)
                .state(RUNNING, Text.of("Under way", "巡更中"), Phase.OPEN)
                .state(COMPLETE, Text.of("Complete", "已完成"), Phase.CLOSED)
                .state(INCOMPLETE, Text.of("With gaps", "有漏点"), Phase.CLOSED)
                .state(MISSED, Text.of("Missed", "漏巡"), Phase.CLOSED)
                .state(EXCUSED, Text.of("Excused", "已核准免责"), Phase.CLOSED)
                .state(CANCELLED, Text.of("Cancelled", "已取消"), Phase.CLOSED)
                .steps(plan(), begin(), beginLate(), complete(), endWithGaps(), recount(), miss(), excuse(), cancel())
                .due(
                        DeadlineRule.of("begin", Text.of("First point", "首次打点"), RunRules.START_WITHIN, "begin")
                                .countedFrom(FROM)
                                .breaching("miss"),
                        DeadlineRule.of("end", Text.of("Ended", "巡更结束"), RunRules.END_GRACE, "complete", "endWithGaps")
                                .startingIn(RUNNING)
                                .countedFrom(TO)
                                .restarting())
                .listing(ROUTE, FROM, PLANNED, IN_WINDOW)
                .board(SCHEDULED, RUNNING, INCOMPLETE, MISSED)
                .build();
    }

    private static Transition plan() {
        return Transition.named("plan", Text.of("Planned", "编排路线"))
                .from(SCHEDULED)
                .hidden()
                .asking(
                        Field.text(ROUTE, Text.of("Route", "路线")),
                        Field.of(FROM, FieldType.DATE_TIME, Text.of("Begins", "计划开始")),
                        Field.of(TO, FieldType.DATE_TIME, Text.of("Window ends", "时段结束")),
                        Field.longText(POINTS, Text.of("Points in the order drawn", "打点顺序"))
                                .upTo(5000),
                        Field.text(ORDER, Text.of("Order", "顺序要求")),
                        Field.number(PLANNED, Text.of("Points", "应打点数"), "", 0, MOST))
                .build();
    }

    private static Transition begin() {
        return Transition.named("begin", Text.of("First point hit", "首点打卡"))
                .from(SCHEDULED)
                .to(RUNNING)
                .hidden()
                .asking(walker())
                .causing(new Effect.AssignTo(WALKED_BY))
                .build();
    }

    private static Transition beginLate() {
        return Transition.named("bringIn", Text.of("Records arrived after the run was missed", "补传打点记录"))
                .from(MISSED)
                .to(RUNNING)
                .hidden()
                .asking(walker())
                .causing(new Effect.AssignTo(WALKED_BY))
                .build();
    }

    private static Field walker() {
        return Field.of(WALKED_BY, FieldType.STAFF, Text.of("Walked by", "巡更人"));
    }

    private static Transition complete() {
        return Transition.named("complete", Text.of("Every point in the window", "全部按时打点"))
                .from(RUNNING, INCOMPLETE)
                .to(COMPLETE)
                .hidden()
                .asking(result())
                .causing(new Effect.Finish(), new Effect.Close(COMPLETE))
                .build();
    }

    private static Transition endWithGaps() {
        return Transition.named("endWithGaps", Text.of("Ended with gaps", "结束，有漏点"))
                .from(RUNNING)
                .to(INCOMPLETE)
                .hidden()
                .asking(result())
                .causing(new Effect.Finish(), new Effect.Notify("patrol-incomplete"), new Effect.Close(INCOMPLETE))
                .build();
    }

    private static Transition recount() {
        return Transition.named("recount", Text.of("Judged anew with records that came later", "补传后重新判定"))
                .from(INCOMPLETE)
                .hidden()
                .asking(result())
                .build();
    }

    private static Field[] result() {
        return new Field[] {
            Field.number(IN_WINDOW, Text.of("Hit in the window", "按时打点数"), "", 0, MOST),
            Field.longText(MISSED_POINTS, Text.of("Missed points", "漏点")).upTo(8000),
            Field.longText(LATE_POINTS, Text.of("Late points", "超时点")).upTo(8000),
            Field.longText(OUT_OF_ORDER, Text.of("Out of order", "未按顺序的点")).upTo(8000)
        };
    }

    private static Transition miss() {
        return Transition.named("miss", Text.of("Not begun in time", "未按时开始"))
                .from(SCHEDULED)
                .to(MISSED)
                .hidden()
                .causing(new Effect.Notify("patrol-missed"), new Effect.Close(MISSED))
                .build();
    }

    private static Transition excuse() {
        return Transition.named("excuse", Text.of("Excuse", "核准免责"))
                .explained(Text.of(
                        "For a patrol that an incident interrupted; the run leaves the figures.",
                        "用于因突发事件中断的巡更；该次不计入完成率。"))
                .from(INCOMPLETE, MISSED)
                .to(EXCUSED)
                .by(Roles.GCAP)
                .asking(Field.text("excuse", Text.of("Why, with the number of the incident", "原因及事件编号"))
                        .mandatory())
                .causing(new Effect.Close(EXCUSED))
                .build();
    }

    private static Transition cancel() {
        return Transition.named("cancel", Text.of("Cancel", "取消"))
                .from(SCHEDULED)
                .to(CANCELLED)
                .by(Roles.GCAP)
                .asking(Field.text("reason", Text.of("Why", "原因")).mandatory())
                .causing(new Effect.Close(CANCELLED))
                .build();
    }
}
