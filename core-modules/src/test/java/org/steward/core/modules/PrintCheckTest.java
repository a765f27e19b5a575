// SPDX-License-Identifier: Apache-2.0
package org.steward.core.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.steward.core.api.cases.CaseType;
import org.steward.core.api.clock.DeadlineRule;
import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.api.parameter.Parameter;
import org.steward.core.api.print.CasePrint;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Phase;
import org.steward.core.api.workflow.Transition;

/** What is asked of the papers a module declares. */
class PrintCheckTest {
    private static final Text NAME = Text.of("Receipt", "回执");
    private static final String HERE = "PrintCheckTest.class";

    private static CasePrint print(String id, String template) {
        return CasePrint.of("visit", id, NAME, PrintCheckTest.class, template);
    }

    private static List<String> faults(CasePrint... prints) {
        CaseType type = CaseType.named("visit", "VI", NAME, NAME)
                .state("OPEN", Text.of("Open", "待处理"), Phase.OPEN)
                .state("CLOSED", Text.of("Closed", "已结案"), Phase.CLOSED)
                .steps(Transition.named("leave", NAME).from("OPEN").to("CLOSED").build())
                .due(DeadlineRule.of("stay", NAME, "visits.stay", "leave"))
                .build();
        ModuleDeclaration module = ModuleDeclaration.of("visits", NAME, NAME)
                .parameters(List.of(Parameter.limit("visits.stay", NAME, "8 h", "CV")))
                .caseTypes(type)
                .prints(prints)
                .build();
        return DeclarationCheck.faults(module, Surroundings.of(List.of()));
    }

    @Test
    void takesAPrintWithATemplateForKnownStates() {
        assertThat(faults(print("visit-receipt", HERE).in("OPEN", "CLOSED"))).isEmpty();
    }

    @Test
    void refusesWhatIsNotThere() {
        assertThat(faults(print("visit-receipt", "missing.ftlh").in("GONE").permitting("visit.print")))
                .hasSize(3)
                .anyMatch(fault -> fault.contains("no template missing.ftlh beside"))
                .anyMatch(fault -> fault.contains("unknown state GONE"))
                .anyMatch(fault -> fault.contains("unknown permission visit.print"));
        assertThat(faults(print("visit-receipt", "../modules/" + HERE))).hasSize(1);
    }

    @Test
    void refusesAPrintOfAnotherModulesCases() {
        assertThat(faults(CasePrint.of("complaint", "visit-receipt", NAME, PrintCheckTest.class, HERE)))
                .containsExactly("print visit-receipt is of complaint, which is no case type of its module");
    }

    @Test
    void refusesTheSameIdTwiceAndTheIdOfTheSheet() {
        assertThat(faults(print("visit-receipt", HERE), print("visit-receipt", HERE)))
                .containsExactly("print visit-receipt is declared twice");
        assertThat(faults(print("sheet", HERE))).containsExactly("print sheet belongs to the platform already");
    }
}
