// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment;

import java.math.BigDecimal;
import java.util.List;

import org.steward.core.api.cases.CaseType;
import org.steward.core.api.clock.DeadlineRule;
import org.steward.core.api.form.Choice;
import org.steward.core.api.form.Field;
import org.steward.core.api.indicator.Indicator;
import org.steward.core.api.indicator.Share;
import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.api.parameter.Parameter;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Effect;
import org.steward.core.api.workflow.Phase;
import org.steward.core.api.workflow.Transition;

/** A module that measures: leaks that were mended of the leaks reported, as K16. */
final class Leaks {
    static final String TYPE = "leak";

    private Leaks() {}

    static ModuleDeclaration declaration() {
        CaseType type = CaseType.named(TYPE, "LK", Text.of("Leak", "渗漏"), Text.of("Leaks", "渗漏"))
                .asking(Field.choice(
                        "where",
                        Text.of("Where", "部位"),
                        List.of(Choice.of("ROOF", "Roof", "屋面"), Choice.of("PIPE", "Pipe", "管道"))))
                .categorisedBy("where")
                .state("NEW", Text.of("New", "新建"), Phase.OPEN)
                .state("MENDED", Text.of("Mended", "已修复"), Phase.CLOSED)
                .steps(Transition.named("mend", Text.of("Mend", "修复"))
                        .from("NEW")
                        .to("MENDED")
                        .causing(new Effect.Close("DONE"))
                        .build())
                .due(DeadlineRule.of("mend", Text.of("Mended", "修复"), "leak.mend", "mend"))
                .build();
        return ModuleDeclaration.of("leaks", Text.of("Leaks", "渗漏"), Text.of("For tests.", "用于测试。"))
                .caseTypes(type)
                .parameters(List.of(Parameter.limit("leak.mend", Text.of("Mended", "修复时限"), "3 d", "CV")))
                .indicators(List.of(
                        indicator("K16", BigDecimal.valueOf(98), Text.of("Repair pass rate", "零修合格率")),
                        indicator("LEAK", null, Text.of("Leaks mended", "渗漏修复率"))))
                .build();
    }

    private static Indicator indicator(String code, BigDecimal target, Text title) {
        return new Indicator(
                code,
                title,
                Text.of("leaks mended / leaks reported", "已修复渗漏 / 报修渗漏"),
                "%",
                target,
                true,
                "S3",
                Share.ofReceived(TYPE, file -> true, file -> file.current().isClosed()));
    }
}
