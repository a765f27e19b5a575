// SPDX-License-Identifier: Apache-2.0
package org.steward.complaints.complaint;

import java.util.List;

import org.steward.core.api.form.Choice;
import org.steward.core.api.form.Field;
import org.steward.core.api.form.FieldType;
import org.steward.core.api.people.Roles;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Effect;
import org.steward.core.api.workflow.Transition;

/** P09 from the first word until somebody has the work: register, convert, classify, explain, assign, report upward. */
final class ComplaintReception {
    private ComplaintReception() {}

    static List<Transition> transitions() {
        return List.of(
                register(),
                classify(),
                assign(),
                explain(),
                closeExplained(),
                firstReply(),
                forwardToManager(),
                reportToGeneralManager(),
                convert("convertToSuggestion", "suggestion", Text.of("Convert to a suggestion", "转为建议")),
                convert("convertToInformation", "information", Text.of("Convert to information", "转为信息")));
    }

    private static Transition register() {
        return Transition.named("register", Text.of("Register", "登记"))
                .explained(Text.of(
                        "Listen, apologise, and write the facts down: our own work is presumed at fault.",
                        "耐心倾听、致歉并如实记录：先假定是我方工作有过失。"))
                .from(ComplaintStates.RECEIVED)
                .to(ComplaintStates.REGISTERED)
                .by(Roles.CSA)
                .asking(
                        Field.of(ComplaintFields.APOLOGISED, FieldType.YES_NO, Text.of("Apology given", "已致歉"))
                                .mandatory()
                                .startingWith("true"),
                        ComplaintFields.category(),
                        Field.longText("facts", Text.of("Facts", "事实经过")))
                .when(ComplaintRules.APOLOGY)
                .causing(new Effect.Notify("complaint-receipt"))
                .build();
    }

    private static Transition classify() {
        return Transition.named("classify", Text.of("Classify", "定级"))
                .explained(Text.of("The class decides who handles it and by when.", "等级决定由谁处理以及时限。"))
                .from(ComplaintStates.REGISTERED)
                .to(ComplaintStates.CLASSIFIED)
                .by(Roles.CSA)
                .asking(
                        ComplaintFields.grade().startingWith(ComplaintFields.MINOR),
                        ComplaintFields.validity(),
                        Field.longText("validReason", Text.of("Reason, when not valid", "无效的理由")),
                        Field.of(ComplaintFields.URGENT, FieldType.YES_NO, Text.of("Urgent", "紧急")))
                .when(ComplaintRules.IS_COMPLAINT)
                .when(ComplaintRules.REASON_WHEN_INVALID)
                .when(ComplaintRules.NOT_ABOUT_CALLER)
                .build();
    }

    private static Transition assign() {
        return Transition.named("assign", Text.of("Hand to the department", "派发给部门"))
                .explained(Text.of(
                        "The responsible member of staff stays the same until the complainant is content.",
                        "首问责任人不变，直至投诉人满意。"))
                .from(ComplaintStates.CLASSIFIED, ComplaintStates.REOPENED)
                .to(ComplaintStates.ASSIGNED)
                .by(Roles.CSA)
                .asking(
                        Field.of("assignee", FieldType.STAFF, Text.of("Who does the work", "经办人")),
                        Field.text("department", Text.of("Department that signs for it", "签收部门")))
                .when(ComplaintRules.VALID)
                .when(ComplaintRules.NOT_ABOUT_ASSIGNEE)
                .causing(new Effect.AssignTo("assignee"), new Effect.Notify("complaint-assigned"))
                .build();
    }

    private static Transition explain() {
        return Transition.named("explain", Text.of("Explain why it is not valid", "说明无效原因"))
                .explained(Text.of("Help is offered anyway; nobody is blamed.", "仍主动提供帮助，不指责任何人。"))
                .from(ComplaintStates.CLASSIFIED)
                .to(ComplaintStates.EXPLAINED)
                .by(Roles.CSO)
                .asking(
                        Field.longText(ComplaintFields.REPLY, Text.of("Reason given to the complainant", "向投诉人说明的理由"))
                                .mandatory(),
                        Field.longText("helpOffered", Text.of("Help offered", "提供的帮助")))
                .when(ComplaintRules.INVALID)
                .when(ComplaintRules.NOT_ABOUT_CALLER)
                .causing(new Effect.Finish(), new Effect.Notify("complaint-result"))
                .build();
    }

    private static Transition closeExplained() {
        return Transition.named("closeExplained", Text.of("Close as explained", "解释后结案"))
                .from(ComplaintStates.EXPLAINED)
                .to(ComplaintStates.CLOSED)
                .by(Roles.CSO)
                .causing(new Effect.Close("REFUSED"))
                .build();
    }

    private static Transition firstReply() {
        return Transition.named("firstReply", Text.of("Give a first reply", "首次答复"))
                .explained(Text.of("Who deals with it and when the result will come.", "告知由谁处理、何时有结果。"))
                .from(ComplaintStates.working())
                .by(Roles.CSA)
                .asking(Field.longText("firstReplyText", Text.of("What was told", "答复内容"))
                        .mandatory())
                .build();
    }

    private static Transition forwardToManager() {
        return Transition.named("forwardToManager", Text.of("Report to the department manager", "上报部门经理"))
                .from(ComplaintStates.working())
                .by(Roles.CSA)
                .asking(Field.longText("forwardNote", Text.of("Note", "说明")))
                .causing(new Effect.Notify("complaint-forwarded"))
                .build();
    }

    private static Transition reportToGeneralManager() {
        return Transition.named("reportToGeneralManager", Text.of("Report to the general manager", "上报总经理"))
                .from(ComplaintStates.working())
                .by(Roles.CSA)
                .asking(Field.longText("forwardNote", Text.of("Note", "说明")))
                .when(ComplaintRules.IS_MAJOR)
                .causing(new Effect.Notify("complaint-major"))
                .build();
    }

    private static Transition convert(String name, String type, Text title) {
        return Transition.named(name, title)
                .explained(Text.of(
                        "Not a complaint after all: a follow-up case is opened and linked.", "经核实不是投诉：另开案件并保留关联。"))
                .from(ComplaintStates.RECEIVED, ComplaintStates.REGISTERED)
                .to(ComplaintStates.CONVERTED)
                .by(Roles.CSA)
                .asking(
                        Field.longText("convertReason", Text.of("What was explained", "已作的解释"))
                                .mandatory(),
                        Field.choice(
                                "convertKind",
                                Text.of("It is really", "实际是"),
                                List.of(
                                        Choice.of("SUGGESTION", "A suggestion", "建议"),
                                        Choice.of("REPAIR", "A repair", "报修"),
                                        Choice.of("ENQUIRY", "An enquiry", "咨询"),
                                        Choice.of("OTHER", "Something else", "其他"))))
                .causing(new Effect.OpenFollowUp(type), new Effect.Close("CONVERTED"))
                .build();
    }
}
