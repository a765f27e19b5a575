// SPDX-License-Identifier: Apache-2.0
package org.steward.renovation.works;

import java.util.ArrayList;
import java.util.List;

import org.steward.core.api.form.Choice;
import org.steward.core.api.form.Field;
import org.steward.core.api.form.FieldType;
import org.steward.core.api.text.Text;

/** What an application says (P21, record RenoApplication), and the names under which its case keeps it. */
public final class RenovationFields {
    public static final String APPLICANT = "applicantIs";
    public static final String UNDECLARED = "undeclared";
    public static final String SELF_WORK = "selfWork";
    public static final String FIRM = "firm";
    public static final String FIRM_NAME = "firmName";
    public static final String FIRM_LEADER = "firmLeader";
    public static final String FIRM_PHONE = "firmPhone";
    public static final String PLANNED_FROM = "plannedFrom";
    public static final String PLANNED_TO = "plannedTo";
    public static final String WATERPROOF = "worksWaterproof";
    public static final String STRUCTURE = "worksStructure";
    public static final String PERMIT_FROM = "permitFrom";
    public static final String PERMIT_UNTIL = "permitUntil";
    public static final String SUPERVISOR = "supervisor";
    public static final String ACCEPTED_ON = "acceptedOn";
    public static final String DEPOSIT_TAKEN = "depositTaken";
    public static final String DEPOSIT_HELD = "depositHeld";
    public static final String OPEN_VIOLATIONS = "openViolations";
    public static final String STOPPING_VIOLATIONS = "stoppingViolations";
    public static final String PASSES_OUT = "passesOut";
    public static final String PASSES_VALID = "passesValid";

    private RenovationFields() {}

    /** The form of an application. Nothing in it proves anything: papers are handed in as files. */
    static Field[] intake() {
        List<Field> fields = new ArrayList<>(List.of(
                Field.choice(
                                APPLICANT,
                                Text.of("The applicant is", "申请人身份"),
                                List.of(
                                        Choice.of("OWNER", "the owner", "业主"),
                                        Choice.of("OCCUPANT", "a tenant or user", "租户或使用人"),
                                        Choice.of("AGENT", "an agent", "代理人")))
                        .startingWith("OWNER"),
                Field.of("scope", FieldType.TABLE, Text.of("Works: item, room, method", "装修内容：项目、部位、做法")),
                date(PLANNED_FROM, Text.of("Planned start", "计划开工日期")),
                date(PLANNED_TO, Text.of("Planned end", "计划完工日期")),
                yes(SELF_WORK, Text.of("The owner works himself", "业主自行施工")),
                Field.text(FIRM, Text.of("Number of the firm's record", "施工单位档案编号"))
                        .upTo(30)
                        .onlyForStaff(),
                Field.text(FIRM_NAME, Text.of("Contractor", "施工单位")),
                Field.text(FIRM_LEADER, Text.of("Leader on site", "现场负责人")).upTo(100),
                Field.text(FIRM_PHONE, Text.of("Phone of the leader", "负责人电话")).upTo(40),
                Field.number("loadKg", Text.of("Added load", "新增荷载"), "kg/m²", 0, 10_000),
                Field.number("powerKw", Text.of("Power needed", "用电负荷"), "kW", 0, 1_000),
                yes(UNDECLARED, Text.of("Found undeclared", "未申报施工")).onlyForStaff()));
        Papers.kinds().forEach(kind -> fields.add(yes(kind.works(), kind.title())));
        return fields.toArray(Field[]::new);
    }

    static Field yes(String name, Text label) {
        return Field.of(name, FieldType.YES_NO, label);
    }

    static Field date(String name, Text label) {
        return Field.of(name, FieldType.DATE, label);
    }

    static Field file(String name, Text label) {
        return Field.of(name, FieldType.FILE, label);
    }

    static Field reason(String name, Text label) {
        return Field.longText(name, label).mandatory();
    }
}
