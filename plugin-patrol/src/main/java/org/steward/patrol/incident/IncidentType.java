// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.incident;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.steward.core.api.cases.CaseType;
import org.steward.core.api.clock.DeadlineRule;
import org.steward.core.api.clock.DeadlineRule.LimitChoice;
import org.steward.core.api.clock.DeadlineRule.When;
import org.steward.core.api.form.Choice;
import org.steward.core.api.form.Field;
import org.steward.core.api.form.FieldType;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Phase;

/**
 * An incident (突发事件, P27): reported, a mobile post sent, reached, controlled, investigated, reported up, closed;
 * or found to be a false alarm on the scene. The time to reach it runs by the clock on the wall from the report on
 * and nothing stops it.
 */
public final class IncidentType {
    /** Its id. */
    public static final String ID = "incident";
    /** What happened: a {@link Kind}. */
    public static final String KIND = "kind";
    /** How grave it is: {@code L1}, {@code L2} or {@code L3}. */
    public static final String LEVEL = "level";
    /** As what it counts in the case rate: a {@link Register}. */
    public static final String REGISTERED_AS = "registeredAs";
    /** Which post was sent. */
    public static final String POST = "post";
    /** Levels of which the resident manager is told at once. */
    public static final Set<String> GRAVE = Set.of("L2", "L3");

    /** The alarm is there. */
    public static final String REPORTED = "REPORTED";
    /** A mobile post is on its way. */
    public static final String DISPATCHED = "DISPATCHED";
    /** Somebody is there. */
    public static final String ON_SCENE = "ON_SCENE";
    /** It gets no worse. */
    public static final String CONTROLLED = "CONTROLLED";
    /** Cause and loss are known. */
    public static final String INVESTIGATED = "INVESTIGATED";
    /** The written report has gone up. */
    public static final String REPORTED_UP = "REPORTED_UP";
    /** Over. */
    public static final String CLOSED = "CLOSED";
    /** There was nothing. */
    public static final String FALSE_ALARM = "FALSE_ALARM";

    private IncidentType() {}

    /** What happened. */
    public enum Kind {
        FIRE(Text.of("Fire", "火警")),
        THEFT(Text.of("Theft", "盗窃")),
        FIGHT(Text.of("Fight", "打架斗殴")),
        TRESPASS(Text.of("Trespass", "擅自闯入")),
        MEDICAL(Text.of("Medical emergency", "医疗急救")),
        LIFT(Text.of("Trapped in a lift", "电梯困人")),
        FLOOD(Text.of("Flooding", "水浸")),
        GAS(Text.of("Gas", "燃气泄漏")),
        CROWD(Text.of("Crowd", "人群聚集")),
        DISASTER(Text.of("Natural disaster", "自然灾害")),
        OTHER(Text.of("Other", "其他"));

        private final Text title;

        Kind(Text title) {
            this.title = title;
        }

        /** In words. */
        public Text title() {
            return title;
        }
    }

    /** As what an incident counts in the case rate of the year (K60). */
    public enum Register {
        NONE(Text.of("No case", "未立案")),
        FIRE(Text.of("Fire case", "火灾案件")),
        CRIMINAL(Text.of("Criminal case", "刑事、治安案件")),
        TRAFFIC(Text.of("Traffic case", "交通案件"));

        private final Text title;

        Register(Text title) {
            this.title = title;
        }
    }

    /** The declaration. */
    public static CaseType declare() {
        return CaseType.named(ID, "INC", Text.of("Incident", "突发事件"), Text.of("Incidents", "突发事件"))
                .asking(
                        kind().mandatory(),
                        level().mandatory().startingWith("L1"),
                        Field.of("happenedAt", FieldType.DATE_TIME, Text.of("When, if earlier", "发生时间（如早于报告）"))
                                .onlyForStaff())
                .categorisedBy(KIND)
                .gradedBy(LEVEL)
                .state(REPORTED, Text.of("Reported", "已报告"), Phase.OPEN)
                .state(DISPATCHED, Text.of("Post sent", "已派员"), Phase.OPEN)
                .state(ON_SCENE, Text.of("On the scene", "已到场"), Phase.OPEN)
                .state(CONTROLLED, Text.of("Under control", "已控制"), Phase.OPEN)
                .state(INVESTIGATED, Text.of("Investigated", "已调查"), Phase.DONE)
                .state(REPORTED_UP, Text.of("Reported up", "已上报"), Phase.DONE)
                .state(CLOSED, Text.of("Closed", "已结束"), Phase.CLOSED)
                .state(FALSE_ALARM, Text.of("False alarm", "误报"), Phase.CLOSED)
                .steps(IncidentSteps.all())
                .due(deadlines())
                .listing(KIND, LEVEL, POST)
                .board(REPORTED, DISPATCHED, ON_SCENE, CONTROLLED, INVESTIGATED, REPORTED_UP)
                .build();
    }

    /** What happened, to be chosen. */
    static Field kind() {
        return Field.choice(
                KIND,
                Text.of("What happened", "事件类型"),
                Arrays.stream(Kind.values())
                        .map(each -> new Choice(each.name(), each.title))
                        .toList());
    }

    /** How grave it is, to be chosen. */
    static Field level() {
        return Field.choice(
                LEVEL,
                Text.of("Level", "级别"),
                List.of(
                        Choice.of("L1", "1: the captain decides", "一级：队长处置"),
                        Choice.of("L2", "2: the resident manager is told at once", "二级：立即报管理处主任"),
                        Choice.of("L3", "3: authorities are called at once", "三级：立即报警、报主管部门")));
    }

    /** As what it counts, to be chosen. */
    static Field registeredAs() {
        return Field.choice(
                REGISTERED_AS,
                Text.of("Counts in the case rate as", "案件统计类别"),
                Arrays.stream(Register.values())
                        .map(each -> new Choice(each.name(), each.title))
                        .toList());
    }

    private static DeadlineRule[] deadlines() {
        return new DeadlineRule[] {
            DeadlineRule.of("arrive", Text.of("Reached", "到场"), IncidentRules.ARRIVE, "arrive"),
            DeadlineRule.of("dispatch", Text.of("Post sent", "派员"), IncidentRules.DISPATCH, "dispatch")
                    .aside(),
            DeadlineRule.of("report-up", Text.of("Written report", "书面报告"), "", "reportUp")
                    .startingIn(REPORTED, DISPATCHED, ON_SCENE, CONTROLLED, INVESTIGATED)
                    .choosing(new LimitChoice(
                            List.of(
                                    new When(LEVEL, "L2", IncidentRules.REPORT_UP),
                                    new When(LEVEL, "L3", IncidentRules.REPORT_UP)),
                            "")),
            DeadlineRule.of("investigate", Text.of("Investigated", "调查"), IncidentRules.INVESTIGATE, "investigate")
                    .startingIn(CONTROLLED),
            DeadlineRule.of(
                            "tell",
                            Text.of("Victim or reporter told", "告知当事人或报告人"),
                            IncidentRules.TELL,
                            "tell",
                            "close")
                    .startingIn(CONTROLLED)
                    .aside(),
            DeadlineRule.of("close", Text.of("Closed", "结束"), IncidentRules.CLOSE, "close")
                    .startingIn(INVESTIGATED)
        };
    }
}
