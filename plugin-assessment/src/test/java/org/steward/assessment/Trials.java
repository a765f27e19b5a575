// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment;

import java.math.BigDecimal;
import java.util.List;

import org.steward.core.api.cases.CaseType;
import org.steward.core.api.clock.DeadlineRule;
import org.steward.core.api.form.Choice;
import org.steward.core.api.form.Field;
import org.steward.core.api.form.FieldType;
import org.steward.core.api.indicator.Indicator;
import org.steward.core.api.indicator.Share;
import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.api.parameter.Parameter;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Effect;
import org.steward.core.api.workflow.Phase;
import org.steward.core.api.workflow.Transition;

/** A small business area whose jobs are measured by K15, and whose complaints cost points. */
final class Trials {
    static final String JOB = "job";
    static final String COMPLAINT = "complaint";

    private Trials() {}

    static ModuleDeclaration declaration() {
        return ModuleDeclaration.of("trials", Text.of("Trials", "试验"), Text.of("Jobs.", "工作。"))
                .parameters(List.of(Parameter.limit("trials.within", Text.of("Limit", "时限"), "2 d", "CV")))
                .caseTypes(job(), complaint())
                .indicators(List.of(
                        new Indicator(
                                "K15",
                                Text.of("Minor repair on time", "零修及时率"),
                                Text.of("in time / due", "及时 / 到期"),
                                "%",
                                BigDecimal.valueOf(95),
                                true,
                                "S3",
                                Share.ofReceived(
                                        JOB,
                                        file -> true,
                                        file -> file.current().closureCode().equals("DONE"))),
                        new Indicator(
                                "K22",
                                Text.of("Complaint disposal", "有效投诉处理率"),
                                Text.of("handled / valid", "已处理 / 有效"),
                                "%",
                                BigDecimal.valueOf(100),
                                true,
                                "B03",
                                Share.ofReceived(
                                        COMPLAINT,
                                        file -> true,
                                        file -> file.current().isClosed()))))
                .build();
    }

    private static CaseType job() {
        return CaseType.named(JOB, "JOB", Text.of("Job", "工作"), Text.of("Jobs", "工作"))
                .state("OPEN", Text.of("Open", "待办"), Phase.OPEN)
                .state("DONE", Text.of("Done", "完成"), Phase.CLOSED)
                .state("LATE", Text.of("Late", "迟到"), Phase.CLOSED)
                .steps(step("done", "DONE"), step("late", "LATE"))
                .due(DeadlineRule.of("done", Text.of("Done", "完成"), "trials.within", "done", "late"))
                .build();
    }

    private static CaseType complaint() {
        return CaseType.named(COMPLAINT, "CP", Text.of("Complaint", "投诉"), Text.of("Complaints", "投诉"))
                .asking(
                        Field.of("about", FieldType.STAFF, Text.of("About", "被投诉员工")),
                        Field.choice(
                                "grade", Text.of("Class", "等级"), List.of(Choice.of("IMPORTANT", "Important", "重要"))),
                        Field.choice("valid", Text.of("Validity", "有效性"), List.of(Choice.of("VALID", "Valid", "有效"))))
                .state("OPEN", Text.of("Open", "待办"), Phase.OPEN)
                .state("DONE", Text.of("Done", "完成"), Phase.CLOSED)
                .steps(step("done", "DONE"))
                .due(DeadlineRule.of("done", Text.of("Done", "完成"), "trials.within", "done"))
                .build();
    }

    private static Transition step(String name, String to) {
        return Transition.named(name, Text.of(name, name.equals("done") ? "完成" : "迟到"))
                .from("OPEN")
                .to(to)
                .causing(new Effect.Finish(), new Effect.Close(to))
                .build();
    }
}
