// SPDX-License-Identifier: Apache-2.0
package org.steward.complaints.complaint;

import java.util.List;

import org.steward.core.api.form.Choice;
import org.steward.core.api.form.Field;
import org.steward.core.api.form.FieldType;
import org.steward.core.api.form.Form;
import org.steward.core.api.text.Text;

/** What is written down about a complaint (record {@code Complaint} of P09), at intake and on the way. */
public final class ComplaintFields {
    static final String CATEGORY = "category";
    static final String GRADE = "grade";
    static final String VALID = "valid";
    static final String URGENT = "urgent";
    static final String APOLOGISED = "apologised";
    static final String ABOUT = "about";
    static final String REPLY = "replyText";
    static final String RAISED = "raisedBecause";
    static final String MINOR = "MINOR";
    static final String IMPORTANT = "IMPORTANT";
    static final String MAJOR = "MAJOR";

    private ComplaintFields() {}

    /** Asked at intake, in the order of the conversation. Nothing here is required: a voice counts before a form. */
    static Form intake() {
        return Form.of(
                category(),
                Field.text("object", Text.of("Complained of", "投诉对象"))
                        .explained(Text.of("Department or person.", "部门或个人。")),
                Field.of(ABOUT, FieldType.STAFF, Text.of("About a member of staff", "被投诉员工"))
                        .explained(Text.of("Handled one level above them.", "由其上一级处理。")),
                Field.of("happenedAt", FieldType.DATE_TIME, Text.of("When it happened", "发生时间")),
                Field.longText("demand", Text.of("What the complainant wants", "诉求")),
                Field.of(URGENT, FieldType.YES_NO, Text.of("Urgent: safety or health at risk", "紧急：涉及安全或健康")));
    }

    static Field category() {
        return Field.choice(
                CATEGORY,
                Text.of("Category", "类别"),
                List.of(
                        Choice.of("FACILITY", "Facilities", "设施设备"),
                        Choice.of("HYGIENE_GREEN", "Cleaning and greening", "环境卫生与绿化"),
                        Choice.of("SERVICE", "Service", "服务"),
                        Choice.of("SAFETY", "Safety and order", "安全秩序"),
                        Choice.of("FEES", "Fees", "收费"),
                        Choice.of("RENOVATION_NOISE", "Renovation and noise", "装修与噪声"),
                        Choice.of("NEIGHBOUR", "Neighbours", "邻里"),
                        Choice.of("DEVELOPER_QUALITY", "Building quality (developer)", "房屋质量（开发商）"),
                        Choice.of("OTHER", "Other", "其他")));
    }

    static Field grade() {
        return Field.choice(
                        GRADE,
                        Text.of("Class", "等级"),
                        List.of(
                                Choice.of(MINOR, "Minor", "轻微"),
                                Choice.of(IMPORTANT, "Important", "重要"),
                                Choice.of(MAJOR, "Major", "重大")))
                .mandatory()
                .explained(Text.of(
                        "Minor: a slight inconvenience. Important: negligence, hidden danger, rude or late service."
                                + " Major: promise clearly broken, heavy loss, or unsolved after repeated complaints.",
                        "轻微：略有不便。重要：服务疏忽、安全隐患、态度差或不及时。重大：明显违背承诺、造成重大损失或多次投诉未解决。"));
    }

    static Field validity() {
        return Field.choice(
                        VALID,
                        Text.of("Validity", "有效性"),
                        List.of(
                                Choice.of("VALID", "Valid", "有效"),
                                Choice.of("INVALID", "Not valid", "无效"),
                                Choice.of("NOT_COMPLAINT", "Not a complaint", "非投诉")))
                .mandatory()
                .startingWith("VALID")
                .explained(Text.of("Presume our own work is at fault first.", "先假定是我方工作有过失。"));
    }
}
