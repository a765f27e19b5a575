// SPDX-License-Identifier: Apache-2.0
package org.steward.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.steward.core.api.cases.CaseType;
import org.steward.core.api.form.Field;
import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.api.print.CasePrint;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Phase;
import org.steward.core.api.workflow.Transition;

class PrintTrialTest {
    private static final Text NAME = Text.of("Ticket", "小票");

    private static List<String> faults(String template) {
        CaseType type = CaseType.named("matter", "MT", NAME, NAME)
                .asking(Field.text("what", Text.of("What", "内容")))
                .state("NEW", NAME, Phase.OPEN)
                .state("DONE", NAME, Phase.CLOSED)
                .steps(Transition.named("finish", NAME)
                        .from("NEW")
                        .to("DONE")
                        .asking(Field.text("plan", Text.of("Plan", "方案")))
                        .build())
                .build();
        return PrintTrial.faults(ModuleDeclaration.of("matters", NAME, NAME)
                .caseTypes(type)
                .prints(CasePrint.of("matter", "matter-ticket", NAME, PrintTrialTest.class, template))
                .build());
    }

    @Test
    void findsNothingWrongWithASoundTemplate() {
        assertThat(faults("good.ftlh")).isEmpty();
    }

    @Test
    void tellsOfATemplateThatNeedsWhatACaseMayNotHave() {
        assertThat(faults("careless.ftlh")).hasSize(2).allMatch(fault -> fault.contains("field.plan"));
    }

    @Test
    void tellsOfATemplateThatIsNotWellFormed() {
        assertThat(faults("unclosed.ftlh")).hasSize(4).allMatch(fault -> fault.contains("not well-formed"));
    }
}
