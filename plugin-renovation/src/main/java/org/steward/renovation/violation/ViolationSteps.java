// SPDX-License-Identifier: Apache-2.0
package org.steward.renovation.violation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.steward.core.api.form.Field;
import org.steward.core.api.form.FieldType;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.people.Roles;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Effect;
import org.steward.core.api.workflow.Guard;
import org.steward.core.api.workflow.Transition;
import org.steward.core.api.workflow.TransitionBuilder;

/** Stop, notice, rectification, re-check, second notice, stop of the works, report with proof (P21). */
final class ViolationSteps {
    private static final Guard NOT_SERIOUS = context -> refuse(
            ViolationType.SERIOUS.equals(context.value(ViolationType.LEVEL)),
            ViolationType.LEVEL,
            Text.of("A serious violation is reported inside at once: use the other step", "严重违章须立即内部上报，请使用“严重违章”步骤"));
    private static final Guard ONLY_MINOR = context -> refuse(
            !ViolationType.MINOR.equals(context.value(ViolationType.LEVEL)),
            ViolationType.LEVEL,
            Text.of("Only a minor violation is settled without a written notice", "仅轻微违章可当场整改，不发书面通知"));
    private static final Guard ONLY_SERIOUS = context -> refuse(
            !ViolationType.SERIOUS.equals(context.value(ViolationType.LEVEL)),
            ViolationType.LEVEL,
            Text.of(
                    "Before the second notice only a serious violation goes to the authority",
                    "二次通知之前，仅严重违章可直接上报主管部门"));

    private ViolationSteps() {}

    static List<Transition> all() {
        List<Transition> steps = new ArrayList<>(onTheSpot());
        steps.addAll(notices());
        steps.addAll(recheck());
        steps.addAll(authority());
        return steps;
    }

    private static List<Transition> onTheSpot() {
        return List.of(
                Transition.named("stopOnSpot", Text.of("Stopped on the spot", "当场制止"))
                        .from("FOUND")
                        .to("STOPPED_ON_SPOT")
                        .by(Roles.GUARD, Roles.CSA)
                        .asking(
                                ViolationType.code().mandatory(),
                                ViolationType.level().mandatory(),
                                text("spotNote", Text.of("What was said and done", "制止情况")),
                                photo("spotPhoto"))
                        .when(NOT_SERIOUS)
                        .build(),
                Transition.named("stopSerious", Text.of("Serious: stopped, reported inside", "严重违章：制止并上报"))
                        .explained(Text.of("Supervisor and manager are told at once.", "立即通知主管和经理。"))
                        .from("FOUND")
                        .to("STOPPED_ON_SPOT")
                        .by(Roles.GUARD, Roles.CSA)
                        .asking(
                                ViolationType.code().mandatory(),
                                text("spotNote", Text.of("What was said and done", "制止情况")),
                                photo("spotPhoto"))
                        .causing(
                                new Effect.Put(ViolationType.LEVEL, ViolationType.SERIOUS),
                                new Effect.Notify("violation-serious"))
                        .build(),
                Transition.named("fixedOnSpot", Text.of("Put right on the spot", "当场整改"))
                        .from("STOPPED_ON_SPOT")
                        .to("FIXED")
                        .by(Roles.GUARD, Roles.CSA)
                        .asking(photo("fixedPhoto"))
                        .when(ONLY_MINOR)
                        .build());
    }

    private static List<Transition> notices() {
        return List.of(
                notice("issueNotice", Text.of("Issue the rectification notice", "发整改通知书"))
                        .from("STOPPED_ON_SPOT")
                        .to("NOTICE_ISSUED")
                        .build(),
                notice("secondNotice", Text.of("Issue the second notice", "发二次整改通知"))
                        .from("NOTICE_ISSUED", "RECHECK_FAIL")
                        .to("SECOND_NOTICE")
                        .build(),
                Transition.named("overdue", Text.of("Not put right in time", "逾期未整改"))
                        .from("NOTICE_ISSUED")
                        .to("SECOND_NOTICE")
                        .hidden()
                        .causing(new Effect.Notify("violation-overdue"))
                        .build(),
                Transition.named("stopWorks", Text.of("Stop the works", "责令停工"))
                        .from("SECOND_NOTICE")
                        .to("WORK_STOPPED")
                        .by(Roles.CSM)
                        .asking(text("stopReason", Text.of("Why", "停工原因")), proof("stopProof"))
                        .causing(new Effect.Notify("violation-stopped"))
                        .build());
    }

    private static TransitionBuilder notice(String name, Text title) {
        return Transition.named(name, title)
                .explained(Text.of(
                        "Signed by the supervisor, handed over with proof, the owner phoned.", "主管签发，送达留证，并电话告知业主。"))
                .by(Roles.CSO)
                .asking(
                        Field.text("noticeNo", Text.of("Number of the notice", "通知书编号"))
                                .upTo(60)
                                .mandatory(),
                        text("noticeText", Text.of("What must be put right", "整改要求")),
                        Field.of("ownerPhonedAt", FieldType.DATE_TIME, Text.of("Owner phoned at", "电话告知业主时间"))
                                .mandatory(),
                        proof("deliveryProof"))
                .causing(new Effect.Notify("violation-notice"));
    }

    private static List<Transition> recheck() {
        return List.of(
                Transition.named("fixed", Text.of("Put right", "已整改"))
                        .from("NOTICE_ISSUED", "SECOND_NOTICE", "WORK_STOPPED")
                        .to("FIXED")
                        .by(Roles.CSA, Roles.GUARD)
                        .asking(text("fixedNote", Text.of("What was done", "整改情况")), photo("fixedPhoto"))
                        .build(),
                Transition.named("recheckPass", Text.of("Re-check: in order", "复查合格"))
                        .from("FIXED")
                        .to("RECHECK_PASS")
                        .by(Roles.CSA)
                        .asking(photo("recheckPhoto"))
                        .causing(new Effect.Finish())
                        .build(),
                Transition.named("recheckFail", Text.of("Re-check: not in order", "复查不合格"))
                        .from("FIXED")
                        .to("RECHECK_FAIL")
                        .by(Roles.CSA)
                        .asking(text("recheckNote", Text.of("What is wrong", "不合格内容")), photo("recheckPhoto"))
                        .build(),
                Transition.named("close", Text.of("Close", "结案"))
                        .from("RECHECK_PASS")
                        .to("CLOSED")
                        .by(Roles.CSA)
                        .causing(new Effect.Close("DONE"))
                        .build());
    }

    private static List<Transition> authority() {
        return List.of(
                report("report").from("WORK_STOPPED").build(),
                report("reportSerious")
                        .from("STOPPED_ON_SPOT", "NOTICE_ISSUED")
                        .when(ONLY_SERIOUS)
                        .build(),
                Transition.named("closeByAuthority", Text.of("The authority has decided", "主管部门处理完毕"))
                        .from("REPORTED_TO_AUTHORITY")
                        .to("CLOSED_BY_AUTHORITY")
                        .by(Roles.RPM)
                        .asking(
                                text("authorityDecision", Text.of("What was decided", "处理结果")),
                                proof("authorityDecisionProof"))
                        .causing(new Effect.Finish(), new Effect.Close("AUTHORITY"))
                        .build());
    }

    private static TransitionBuilder report(String name) {
        return Transition.named(name, Text.of("Report to the authority", "上报主管部门"))
                .explained(Text.of("With the authority's reference and proof of the report.", "须填写受理编号并附上报凭证。"))
                .to("REPORTED_TO_AUTHORITY")
                .by(Roles.RPM)
                .asking(
                        Field.text("authority", Text.of("Which authority", "主管部门"))
                                .mandatory(),
                        Field.text("authorityRef", Text.of("Its reference", "受理编号"))
                                .upTo(60)
                                .mandatory(),
                        Field.of("reportedAt", FieldType.DATE_TIME, Text.of("Reported at", "上报时间"))
                                .mandatory(),
                        proof("authorityProof"))
                .causing(new Effect.Notify("violation-reported"));
    }

    private static Field text(String name, Text label) {
        return Field.longText(name, label).mandatory();
    }

    private static Field photo(String name) {
        return Field.of(name, FieldType.FILE, Text.of("Photo", "照片")).mandatory();
    }

    private static Field proof(String name) {
        return Field.of(name, FieldType.FILE, Text.of("Proof", "凭证")).mandatory();
    }

    private static Optional<Flaw> refuse(boolean broken, String field, Text message) {
        return broken ? Optional.of(new Flaw(field, "level", message)) : Optional.empty();
    }
}
