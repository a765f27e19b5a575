// SPDX-License-Identifier: Apache-2.0
package org.steward.renovation.works;

import static org.steward.renovation.works.RenovationStates.CHANGE_REVIEW;
import static org.steward.renovation.works.RenovationStates.EXPIRED;
import static org.steward.renovation.works.RenovationStates.FIRST_FAIL;
import static org.steward.renovation.works.RenovationStates.IN_WORK;
import static org.steward.renovation.works.RenovationStates.PERMITTED;
import static org.steward.renovation.works.RenovationStates.STOPPED;

import java.util.ArrayList;
import java.util.List;

import org.steward.core.api.form.Field;
import org.steward.core.api.form.FieldType;
import org.steward.core.api.people.Roles;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Effect;
import org.steward.core.api.workflow.Transition;

/** The works: stop, change, extension, and what the site's passes and violations come to (P21). */
public final class SiteSteps {
    /** Name of the step in which the counts of passes and violations are kept. */
    public static final String COUNT = "countSite";

    private SiteSteps() {}

    static List<Transition> of() {
        List<Transition> steps = new ArrayList<>(List.of(
                Transition.named("stop", Text.of("Stop the works", "责令停工"))
                        .from(IN_WORK)
                        .to(STOPPED)
                        .by(Roles.CSM)
                        .asking(RenovationFields.reason("stopReason", Text.of("Why", "停工原因")))
                        .causing(new Effect.Notify("renovation-stopped"))
                        .build(),
                Transition.named("resumeWork", Text.of("Works go on", "准予复工"))
                        .from(STOPPED)
                        .to(IN_WORK)
                        .by(Roles.CSM)
                        .asking(RenovationFields.reason("resumeReason", Text.of("What was fixed", "整改情况")))
                        .when(WorksGuards.NOTHING_STOPS)
                        .when(WorksGuards.PERMIT_LIVES)
                        .build(),
                Transition.named("expire", Text.of("Permit expired", "许可到期"))
                        .from(IN_WORK)
                        .to(EXPIRED)
                        .hidden()
                        .causing(new Effect.Notify("renovation-expired"))
                        .build(),
                extend("extendPermit", IN_WORK, EXPIRED),
                extend("extendAhead", Transition.SAME, PERMITTED, IN_WORK, STOPPED, CHANGE_REVIEW, FIRST_FAIL),
                Transition.named("nameSupervisor", Text.of("Name another supervisor", "变更监管责任人"))
                        .from(PERMITTED, IN_WORK, STOPPED, CHANGE_REVIEW, EXPIRED)
                        .by(Roles.CSO)
                        .asking(
                                Field.of(
                                                RenovationFields.SUPERVISOR,
                                                FieldType.STAFF,
                                                Text.of("Supervisor of record", "监管责任人"))
                                        .mandatory(),
                                RenovationFields.reason("supervisorReason", Text.of("Why", "原因")))
                        .causing(new Effect.AssignTo(RenovationFields.SUPERVISOR))
                        .build(),
                count()));
        steps.addAll(changes());
        return steps;
    }

    private static Transition extend(String name, String to, String... from) {
        return Transition.named(name, Text.of("Extend the permit", "延期"))
                .from(from)
                .to(to)
                .by(Roles.CSA)
                .asking(
                        Field.of(RenovationFields.PERMIT_UNTIL, FieldType.DATE_TIME, Text.of("Until", "截止时间"))
                                .mandatory(),
                        RenovationFields.reason("extendReason", Text.of("Why", "延期原因")))
                .when(WorksGuards::extension)
                .build();
    }

    private static List<Transition> changes() {
        return List.of(
                Transition.named("fileChange", Text.of("File a change", "申报变更"))
                        .explained(Text.of("Nobody works on the changed part before the approval.", "变更部分获批前不得施工。"))
                        .from(IN_WORK)
                        .to(CHANGE_REVIEW)
                        .by(Roles.CSA, Roles.REQUESTER)
                        .asking(
                                RenovationFields.reason("changeText", Text.of("What changes", "变更内容")),
                                RenovationFields.file("changeDrawing", Text.of("Drawing of the change", "变更图纸")))
                        .causing(new Effect.Put("changeOpinion", ""))
                        .build(),
                Transition.named("reviewChange", Text.of("Review the change", "变更技术审核"))
                        .from(CHANGE_REVIEW)
                        .by(Roles.TECH)
                        .asking(reviewOfChange())
                        .when(WorksGuards.SPECIAL_APPROVALS)
                        .build(),
                Transition.named("approveChange", Text.of("Approve the change", "批准变更"))
                        .from(CHANGE_REVIEW)
                        .to(IN_WORK)
                        .by(Roles.CSM)
                        .asking(RenovationFields.reason("changeReason", Text.of("Reason", "理由")))
                        .when(ProhibitedActs.NONE)
                        .when(WorksGuards.CHANGE_REVIEWED)
                        .when(WorksGuards.CHANGE_AGREED)
                        .when(WorksGuards.PERMIT_LIVES)
                        .causing(new Effect.Notify("renovation-decision"))
                        .build(),
                Transition.named("refuseChange", Text.of("Refuse the change", "不批准变更"))
                        .from(CHANGE_REVIEW)
                        .to(IN_WORK)
                        .by(Roles.CSM)
                        .asking(RenovationFields.reason("changeReason", Text.of("Reason", "理由")))
                        .when(WorksGuards.PERMIT_LIVES)
                        .causing(new Effect.Notify("renovation-decision"))
                        .build());
    }

    private static Field[] reviewOfChange() {
        List<Field> fields = new ArrayList<>(ProhibitedActs.questions());
        fields.add(Field.choice("changeOpinion", Text.of("The technician", "技术审核意见"), ApplicationSteps.OPINIONS)
                .mandatory());
        fields.add(RenovationFields.reason("changeTechReason", Text.of("Reason", "理由")));
        fields.addAll(List.of(Papers.fields()));
        return fields.toArray(Field[]::new);
    }

    private static Transition count() {
        return Transition.named(COUNT, Text.of("Passes and violations counted", "统计出入证和违章"))
                .from(RenovationStates.running())
                .hidden()
                .asking(
                        number(RenovationFields.OPEN_VIOLATIONS, Text.of("Open violations", "未结违章")),
                        number(
                                RenovationFields.STOPPING_VIOLATIONS,
                                Text.of("Violations that stop the works", "须停工的违章")),
                        number(RenovationFields.PASSES_VALID, Text.of("Valid passes", "有效出入证")),
                        number(RenovationFields.PASSES_OUT, Text.of("Passes not returned", "未交回出入证")))
                .build();
    }

    private static Field number(String name, Text label) {
        return Field.number(name, label, "", 0, 10_000).mandatory();
    }
}
