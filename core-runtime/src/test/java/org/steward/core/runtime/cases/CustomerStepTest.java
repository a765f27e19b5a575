// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.cases.CaseType;
import org.steward.core.api.cases.Channel;
import org.steward.core.api.cases.NewCase;
import org.steward.core.api.clock.DeadlineRule;
import org.steward.core.api.form.Field;
import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.parameter.Parameter;
import org.steward.core.api.people.Caller;
import org.steward.core.api.people.Roles;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.text.Language;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Effect;
import org.steward.core.api.workflow.Phase;
import org.steward.core.api.workflow.Transition;
import org.steward.core.runtime.TestCentre;
import org.steward.core.runtime.TestModule;

/** What a customer without an account may open and do: just what the module says is theirs. */
class CustomerStepTest {
    private static final String TYPE = "permit";
    private static final Caller CUSTOMER = new Caller(
            Caller.Kind.RESIDENT,
            "",
            "Mr Hu",
            TestCentre.ESTATE,
            Set.of(Roles.REQUESTER),
            Set.of(Permissions.CASE_OPEN),
            Language.EN);

    @TempDir
    Path folder;

    private TestCentre centre;

    @BeforeEach
    void opens() {
        centre = new TestCentre(folder);
        centre.putModule(permits());
    }

    @AfterEach
    void closes() {
        centre.close();
    }

    private static ModuleDeclaration permits() {
        Text title = Text.of("Permit", "许可");
        return ModuleDeclaration.of("permits", title, title)
                .parameters(List.of(Parameter.limit("permit.within", title, "3 d", "CV")))
                .caseTypes(CaseType.named(TYPE, "PM", title, title)
                        .openedBy(Roles.REQUESTER)
                        .state("FILED", Text.of("Filed", "已提交"), Phase.OPEN)
                        .state("LACKING", Text.of("Papers are lacking", "资料不全"), Phase.OPEN)
                        .state("GRANTED", Text.of("Granted", "已批准"), Phase.CLOSED)
                        .steps(
                                Transition.named("ask", Text.of("Ask for papers", "要求补件"))
                                        .from("FILED")
                                        .to("LACKING")
                                        .by("CSO")
                                        .build(),
                                Transition.named("hand", Text.of("Hand papers in", "补交资料"))
                                        .from("LACKING")
                                        .to("FILED")
                                        .by(Roles.REQUESTER, "CSO")
                                        .asking(Field.text("papers", Text.of("What", "资料"))
                                                .mandatory())
                                        .build(),
                                Transition.named("grant", Text.of("Grant", "批准"))
                                        .from("FILED")
                                        .to("GRANTED")
                                        .by("CSO")
                                        .causing(new Effect.Finish(), new Effect.Close("DONE"))
                                        .build())
                        .due(DeadlineRule.of("grant", Text.of("Granted", "批准"), "permit.within", "grant"))
                        .build())
                .build();
    }

    private static NewCase wanted(String type) {
        return NewCase.of(type, Channel.APP, "New kitchen", Map.of());
    }

    private Outcome<Case> fire(Caller caller, Case of, String step, Map<String, String> fields) {
        return centre.desk.fire(caller, of.number(), CaseDesk.ANY_VERSION, step, fields);
    }

    private static Rejection.Kind kind(Outcome<?> outcome) {
        return outcome.refusal().map(Rejection::kind).orElse(null);
    }

    @Test
    void opensWhatIsOpenToCustomersAndNothingElse() {
        Case made = centre.desk.open(CUSTOMER, wanted(TYPE)).orElseThrow();
        assertThat(made.state()).isEqualTo("FILED");
        assertThat(centre.store
                        .journal()
                        .ofCase(TestCentre.ESTATE, made.number())
                        .get(0))
                .satisfies(entry -> {
                    assertThat(entry.actorKind()).isEqualTo("RESIDENT");
                    assertThat(entry.actorName()).isEqualTo("Mr Hu");
                });
        assertThat(kind(centre.desk.open(CUSTOMER, wanted(TestModule.TYPE)))).isEqualTo(Rejection.Kind.FORBIDDEN);
        assertThat(centre.desk.open(centre.member("anna"), wanted(TYPE)).isDone())
                .as("staff too")
                .isTrue();
    }

    @Test
    void firesTheCustomersOwnStepsByTheLinkOfTheCase() {
        Case made = centre.desk.open(CUSTOMER, wanted(TYPE)).orElseThrow();
        Caller resident = centre.resident(made.number());
        assertThat(centre.cases.file(resident, made.number()).orElseThrow().steps())
                .isEmpty();
        fire(centre.member("anna"), made, "ask", Map.of()).orElseThrow();
        assertThat(centre.cases.file(resident, made.number()).orElseThrow().steps())
                .extracting(Transition::name)
                .containsExactly("hand");
        assertThat(kind(fire(resident, made, "hand", Map.of()))).isEqualTo(Rejection.Kind.INVALID);
        assertThat(fire(resident, made, "hand", Map.of("papers", "Drawing"))
                        .orElseThrow()
                        .state())
                .isEqualTo("FILED");
        assertThat(kind(fire(resident, made, "grant", Map.of()))).isEqualTo(Rejection.Kind.FORBIDDEN);
    }

    @Test
    void reachesNoOtherCase() {
        Case first = centre.desk.open(CUSTOMER, wanted(TYPE)).orElseThrow();
        Case second = centre.desk.open(CUSTOMER, wanted(TYPE)).orElseThrow();
        fire(centre.member("anna"), second, "ask", Map.of()).orElseThrow();
        assertThat(kind(fire(centre.resident(first.number()), second, "hand", Map.of("papers", "Drawing"))))
                .isEqualTo(Rejection.Kind.NOT_FOUND);
        assertThat(kind(fire(CUSTOMER, second, "hand", Map.of("papers", "Drawing"))))
                .isEqualTo(Rejection.Kind.NOT_FOUND);
    }

    @Test
    void changesNothingElseOfTheirCase() {
        Case made = centre.desk.open(CUSTOMER, wanted(TYPE)).orElseThrow();
        Caller resident = centre.resident(made.number());
        assertThat(kind(centre.desk.correct(
                        resident, made.number(), CaseDesk.ANY_VERSION, Map.of("summary", "Bigger kitchen"))))
                .isEqualTo(Rejection.Kind.FORBIDDEN);
        assertThat(kind(centre.desk.assign(resident, made.number(), CaseDesk.ANY_VERSION, "bo", "")))
                .isEqualTo(Rejection.Kind.FORBIDDEN);
    }
}
