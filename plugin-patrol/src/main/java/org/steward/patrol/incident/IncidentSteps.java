// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.incident;

import static org.steward.patrol.incident.IncidentType.CLOSED;
import static org.steward.patrol.incident.IncidentType.CONTROLLED;
import static org.steward.patrol.incident.IncidentType.DISPATCHED;
import static org.steward.patrol.incident.IncidentType.FALSE_ALARM;
import static org.steward.patrol.incident.IncidentType.INVESTIGATED;
import static org.steward.patrol.incident.IncidentType.LEVEL;
import static org.steward.patrol.incident.IncidentType.ON_SCENE;
import static org.steward.patrol.incident.IncidentType.POST;
import static org.steward.patrol.incident.IncidentType.REPORTED;
import static org.steward.patrol.incident.IncidentType.REPORTED_UP;

import java.util.List;
import java.util.Optional;

import org.steward.core.api.form.Field;
import org.steward.core.api.form.FieldType;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.parameter.Parameter;
import org.steward.core.api.people.Roles;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Effect;
import org.steward.core.api.workflow.Guard;
import org.steward.core.api.workflow.Transition;

/** The steps of an incident (P27). */
final class IncidentSteps {
    private static final String SENT_TO = "sentTo";

    /** A fixed post stays where it is whatever the alarm: only a mobile post is sent. */
    private static final Guard MOBILE_POST = context -> {
        String post = context.value(POST);
        List<String> mobile = Parameter.items(context.records().value(IncidentRules.MOBILE_POSTS));
        if (mobile.contains(post)) {
            return Optional.empty();
        }
        boolean isFixed = Parameter.items(context.records().value(IncidentRules.FIXED_POSTS))
                .contains(post);
        String allowed = String.join(", ", mobile);
        return Flaw.unless(
                false,
                POST,
                isFixed ? "fixed-post" : "unknown-post",
                isFixed
                        ? Text.of("{0} is a fixed post and must not leave; send one of {1}", "{0} 是固定岗，不得离岗；请派 {1}")
                                .with(post, allowed)
                        : Text.of("'{0}' is no mobile post; send one of {1}", "“{0}”不是机动岗；请派 {1}")
                                .with(post, allowed));
    };

    private static final Guard HIGHER = context -> Flaw.unless(
            context.fields()
                            .getOrDefault(LEVEL, "")
                            .compareTo(context.current().fields().getOrDefault(LEVEL, ""))
                    > 0,
            LEVEL,
            "not-higher",
            Text.of("The level now is {0}; choose a higher one", "当前级别为 {0}，请选择更高级别")
                    .with(context.current().fields().getOrDefault(LEVEL, "–")));

    private IncidentSteps() {}

    static Transition[] all() {
        return new Transition[] {
            dispatch(), arrive(), control(), falseAlarm(), investigate(), reportUp(), close(), raise(), tell(), alarm()
        };
    }

    private static Transition dispatch() {
        return Transition.named("dispatch", Text.of("Send a mobile post", "派机动岗"))
                .explained(Text.of("Fixed posts stay where they are.", "固定岗不得离岗。"))
                .from(REPORTED)
                .to(DISPATCHED)
                .by(Roles.ICC, Roles.GCAP)
                .asking(
                        Field.text(POST, Text.of("Post", "岗位")).upTo(60).mandatory(),
                        Field.of(SENT_TO, FieldType.STAFF, Text.of("Who goes", "出警人员")))
                .when(MOBILE_POST)
                .causing(new Effect.AssignTo(SENT_TO))
                .build();
    }

    private static Transition arrive() {
        return Transition.named("arrive", Text.of("I am there", "已到场"))
                .from(DISPATCHED)
                .to(ON_SCENE)
                .by(Roles.GUARD)
                .causing(new Effect.AssignToCaller())
                .build();
    }

    private static Transition control() {
        return Transition.named("control", Text.of("Under control", "已控制"))
                .from(ON_SCENE)
                .to(CONTROLLED)
                .by(Roles.GCAP)
                .asking(Field.longText("controlNote", Text.of("What was done", "处置情况"))
                        .mandatory())
                .build();
    }

    private static Transition falseAlarm() {
        return Transition.named("falseAlarm", Text.of("False alarm", "误报"))
                .from(ON_SCENE)
                .to(FALSE_ALARM)
                .by(Roles.GCAP)
                .asking(Field.longText("checkedHow", Text.of("How it was checked", "核实情况"))
                        .mandatory())
                .causing(new Effect.Finish(), new Effect.Close(FALSE_ALARM))
                .build();
    }

    private static Transition investigate() {
        return Transition.named("investigate", Text.of("Enter the investigation", "录入调查结果"))
                .from(CONTROLLED)
                .to(INVESTIGATED)
                .by(Roles.GCAP, Roles.CSO)
                .asking(
                        Field.longText("rootCause", Text.of("Root cause", "根本原因"))
                                .mandatory(),
                        IncidentType.registeredAs().mandatory(),
                        Field.number("injured", Text.of("Injured", "受伤人数"), "", 0, 10_000),
                        Field.of("loss", FieldType.MONEY, Text.of("Loss, CNY", "损失金额（元）")),
                        Field.text("policeRef", Text.of("Number of the police or fire brigade", "报警或出警编号"))
                                .upTo(60))
                .causing(new Effect.Finish())
                .build();
    }

    private static Transition reportUp() {
        return Transition.named("reportUp", Text.of("Report up", "上报"))
                .explained(Text.of("Level 2 and 3 need the written report within a day.", "二级及以上须在一日内提交书面报告。"))
                .from(INVESTIGATED)
                .to(REPORTED_UP)
                .by(Roles.RPM)
                .asking(
                        Field.longText("report", Text.of("Report", "书面报告")).mandatory(),
                        Field.text("reportedTo", Text.of("Reported to", "上报对象")).mandatory())
                .build();
    }

    private static Transition close() {
        return Transition.named("close", Text.of("Close", "结束"))
                .from(REPORTED_UP)
                .to(CLOSED)
                .by(Roles.RPM)
                .asking(Field.longText("lesson", Text.of("What is done so that it does not happen again", "防范措施"))
                        .mandatory())
                .causing(new Effect.Close("DONE"))
                .build();
    }

    private static Transition raise() {
        return Transition.named("raise", Text.of("Raise the level", "提高级别"))
                .from(REPORTED, DISPATCHED, ON_SCENE, CONTROLLED)
                .by(Roles.ICC, Roles.GCAP, Roles.CSM)
                .asking(IncidentType.level().mandatory(), Field.text("raiseReason", Text.of("Why", "原因")))
                .when(HIGHER)
                .causing(new Effect.Notify("incident-alarm"))
                .build();
    }

    private static Transition tell() {
        return Transition.named("tell", Text.of("Victim or reporter told", "已告知当事人"))
                .from(CONTROLLED, INVESTIGATED, REPORTED_UP)
                .by(Roles.CSA, Roles.GCAP)
                .asking(Field.text("toldVictim", Text.of("Who was told, and how", "告知对象及方式"))
                        .mandatory())
                .build();
    }

    private static Transition alarm() {
        return Transition.named("alarm", Text.of("Resident manager told", "已报管理处主任"))
                .from(REPORTED, DISPATCHED, ON_SCENE, CONTROLLED)
                .hidden()
                .asking(Field.of("alarmedAt", FieldType.DATE_TIME, Text.of("Resident manager told at", "报告主任时间")))
                .causing(new Effect.Notify("incident-alarm"))
                .build();
    }
}
