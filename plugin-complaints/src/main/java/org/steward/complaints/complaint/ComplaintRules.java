// SPDX-License-Identifier: Apache-2.0
package org.steward.complaints.complaint;

import java.util.Optional;

import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.people.Caller;
import org.steward.core.api.people.Roles;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Guard;
import org.steward.core.api.workflow.GuardContext;

/** The rules of P09 that forbid a step, each with its reason. Pure. */
final class ComplaintRules {
    /** An apology comes first, whoever is at fault. */
    static final Guard APOLOGY = context -> refuse(
            !"true".equals(context.value(ComplaintFields.APOLOGISED)),
            ComplaintFields.APOLOGISED,
            "apology-first",
            Text.of(
                    "Apologise first: we presume our own work is at fault until shown otherwise",
                    "请先致歉：在查明之前先假定是我方工作有过失"));

    /** Whoever calls a complaint not valid gives the reason. */
    static final Guard REASON_WHEN_INVALID = context -> refuse(
            !"VALID".equals(context.value(ComplaintFields.VALID))
                    && context.value("validReason").isBlank(),
            "validReason",
            "reason-needed",
            Text.of("Say why it is not a valid complaint", "请说明为什么不是有效投诉"));

    /** What is not a complaint is converted, not classified. */
    static final Guard IS_COMPLAINT = context -> refuse(
            "NOT_COMPLAINT".equals(context.value(ComplaintFields.VALID)),
            ComplaintFields.VALID,
            "convert-instead",
            Text.of(
                    "Not a complaint? Convert it, so that the link to what it became is kept",
                    "如果不是投诉，请使用“转为”，以保留与后续案件的关联"));

    /** Only a valid complaint is handed to a department. */
    static final Guard VALID = context -> refuse(
            "INVALID".equals(context.value(ComplaintFields.VALID)),
            ComplaintFields.VALID,
            "not-valid",
            Text.of("It was found not valid: explain the reason to the complainant", "该投诉已判定为无效，请向投诉人说明原因"));

    /** Only a complaint that is not valid is explained away. */
    static final Guard INVALID = context -> refuse(
            !"INVALID".equals(context.value(ComplaintFields.VALID)),
            ComplaintFields.VALID,
            "valid",
            Text.of("It is a valid complaint and must be handled", "这是有效投诉，必须处理"));

    /** Major ones are handled by the first person in charge. */
    static final Guard FIRST_PERSON = context -> refuse(
            isMajor(context) && !isFirstPerson(context.caller()),
            ComplaintFields.GRADE,
            "first-person-in-charge",
            Text.of(
                    "A major complaint is handled by the first person in charge (RPM or above)",
                    "重大投诉须由第一负责人（管理处主任及以上）亲自处理"));

    /** Settling on the spot is for minor ones. */
    static final Guard MINOR = context -> refuse(
            !isMinor(context),
            ComplaintFields.GRADE,
            "minor-only",
            Text.of("Only a minor complaint may be settled on the spot", "只有轻微投诉可以当场解决"));

    static final Guard NOT_MAJOR = context ->
            refuse(isMajor(context), ComplaintFields.GRADE, "major", Text.of("It is major already", "已经是重大投诉"));

    static final Guard IS_MAJOR = context -> refuse(
            !isMajor(context),
            ComplaintFields.GRADE,
            "not-major",
            Text.of("This step is for major complaints", "此步骤仅适用于重大投诉"));

    /** The answer stands in writing before anybody calls back. */
    static final Guard ANSWERED_IN_WRITING = context -> refuse(
            context.value(ComplaintFields.REPLY).isBlank(),
            ComplaintFields.REPLY,
            "answer-in-writing",
            Text.of("Answer in writing before the call-back", "回访之前必须先书面答复"));

    /** Nobody handles a complaint about himself. */
    static final Guard NOT_ABOUT_CALLER = context -> refuse(
            context.caller().kind() == Caller.Kind.STAFF
                    && context.caller().id().equals(context.value(ComplaintFields.ABOUT)),
            "",
            "about-yourself",
            Text.of("It is about you: one level up handles it", "该投诉涉及您本人，须由上一级处理"));

    /** Nor is it given to the one it is about. */
    static final Guard NOT_ABOUT_ASSIGNEE = context -> refuse(
            !context.value(ComplaintFields.ABOUT).isEmpty()
                    && context.value(ComplaintFields.ABOUT)
                            .equals(context.fields().get("assignee")),
            "assignee",
            "about-assignee",
            Text.of("It is about this member: choose somebody above them", "该投诉涉及此员工，请选择其上级"));

    private ComplaintRules() {}

    private static boolean isMajor(GuardContext context) {
        return ComplaintFields.MAJOR.equals(context.value(ComplaintFields.GRADE));
    }

    private static boolean isMinor(GuardContext context) {
        String grade = context.value(ComplaintFields.GRADE);
        return grade.isEmpty() || ComplaintFields.MINOR.equals(grade);
    }

    private static boolean isFirstPerson(Caller caller) {
        return caller.kind() == Caller.Kind.SYSTEM || caller.is(Roles.RPM) || caller.is(Roles.GM);
    }

    private static Optional<Flaw> refuse(boolean broken, String field, String code, Text message) {
        return broken ? Optional.of(new Flaw(field, code, message)) : Optional.empty();
    }
}
