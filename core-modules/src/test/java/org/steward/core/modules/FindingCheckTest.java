// SPDX-License-Identifier: Apache-2.0
package org.steward.core.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.steward.core.api.cases.CaseType;
import org.steward.core.api.clock.DeadlineRule;
import org.steward.core.api.duty.Checklist;
import org.steward.core.api.form.Field;
import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.api.notice.NoticeTemplate;
import org.steward.core.api.parameter.Parameter;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Effect;
import org.steward.core.api.workflow.Phase;
import org.steward.core.api.workflow.Transition;

/** What is asked of the checklists and of the recipients of notices a module declares. */
class FindingCheckTest {
    private static final Text NAME = Text.of("Round", "巡查");

    private static List<String> faults(NoticeTemplate notice, Map<String, String> known) {
        Checklist list = Checklist.of(new Checklist.Item("door", NAME, "defect", known));
        ModuleDeclaration module = ModuleDeclaration.of("rounds", NAME, NAME)
                .parameters(List.of(Parameter.limit("rounds.done", NAME, "8 h", "CV")))
                .caseTypes(
                        type(
                                "round",
                                "RO",
                                Transition.named("end", NAME)
                                        .from("OPEN")
                                        .to("CLOSED")
                                        .asking(list.fields().toArray(Field[]::new))
                                        .causing(new Effect.OpenFindings(list))
                                        .build()),
                        type(
                                "defect",
                                "DE",
                                Transition.named("end", NAME)
                                        .from("OPEN")
                                        .to("CLOSED")
                                        .build()))
                .notices(List.of(notice))
                .build();
        return DeclarationCheck.faults(module, Surroundings.of(List.of()));
    }

    private static CaseType type(String id, String prefix, Transition end) {
        return CaseType.named(id, prefix, NAME, NAME)
                .asking(Field.text("about", NAME))
                .state("OPEN", Text.of("Open", "待处理"), Phase.OPEN)
                .state("CLOSED", Text.of("Closed", "已结案"), Phase.CLOSED)
                .steps(end)
                .due(DeadlineRule.of("done", NAME, "rounds.done", "end"))
                .build();
    }

    private static NoticeTemplate to(String role) {
        return new NoticeTemplate("round-missed", NAME, NAME, Set.of()).alsoTo(role);
    }

    @Test
    void takesKnownRolesAndFields() {
        assertThat(faults(to("RPM"), Map.of("about", "Doors"))).isEmpty();
    }

    @Test
    void refusesANoticeToARoleNobodyKnows() {
        assertThat(faults(to("NIGHT_OWL"), Map.of()))
                .singleElement()
                .asString()
                .contains("round-missed goes to unknown role NIGHT_OWL");
    }

    @Test
    void refusesAnItemThatKnowsWhatItsFindingDoesNotAsk() {
        assertThat(faults(to("RPM"), Map.of("colour", "Red")))
                .singleElement()
                .asString()
                .contains("item door of round knows field colour, which defect does not ask");
    }
}
