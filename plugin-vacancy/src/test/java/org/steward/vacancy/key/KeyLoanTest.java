// SPDX-License-Identifier: Apache-2.0
package org.steward.vacancy.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.steward.core.api.cases.CaseType;
import org.steward.core.api.form.FieldType;
import org.steward.core.api.people.Roles;
import org.steward.core.api.workflow.Transition;
import org.steward.vacancy.Sample;
import org.steward.vacancy.StatePairs;

/** The loan of keys against P20; a request may be refused, and overdue keys may come back, which P20 leaves unsaid. */
class KeyLoanTest {
    private static final CaseType TYPE = KeyLoanType.declare();
    private static final Map<String, Set<String>> P20 = Map.of(
            "REQUESTED", Set.of("APPROVED", "REFUSED"),
            "APPROVED", Set.of("OUT"),
            "OUT", Set.of("BACK", "OVERDUE"),
            "OVERDUE", Set.of("BACK", "LOST"));

    @Test
    void allowsExactlyThePairsOfP20() {
        StatePairs.hold(
                TYPE.workflow(), Set.of("REQUESTED", "APPROVED", "OUT", "BACK", "OVERDUE", "LOST", "REFUSED"), P20);
    }

    @Test
    void isApprovedByTheSupervisorAndNotByTheBorrower() {
        Transition approve = TYPE.workflow().transition("approve").orElseThrow();
        assertThat(approve.roles()).containsExactly(Roles.CSO);
        assertThat(objections("approve", "REQUESTED", Map.of("staffBorrower", "anna"), Map.of()))
                .isEqualTo("own-loan");
        assertThat(objections("approve", "REQUESTED", Map.of("staffBorrower", "bo"), Map.of()))
                .isEmpty();
    }

    @Test
    void leavesWithASignatureOnly() {
        assertThat(TYPE.workflow().transition("handOut").orElseThrow().form().fields())
                .anyMatch(field -> field.type() == FieldType.SIGNATURE && field.required());
    }

    @Test
    void isOverdueWithTheEndOfTheDay() {
        assertThat(TYPE.deadlines()).anySatisfy(rule -> {
            assertThat(rule.startsOn()).containsExactly("OUT");
            assertThat(rule.onBreach()).isEqualTo("overdue");
            assertThat(rule.choice().otherwise()).isEqualTo("key.return");
        });
        assertThat(KeyRules.parameters()).anySatisfy(parameter -> {
            assertThat(parameter.key()).isEqualTo("key.return");
            assertThat(parameter.initial()).isEqualTo("same day");
        });
    }

    @Test
    void comesBackComplete() {
        Map<String, String> two = Map.of("keys", "2");
        assertThat(objections("bringBack", "OUT", two, Map.of("keysBack", "1"))).isEqualTo("keys-missing");
        assertThat(objections("bringBack", "OVERDUE", two, Map.of("keysBack", "2")))
                .isEmpty();
    }

    @Test
    void isLostOnlyWhenTheLockWasChanged() {
        assertThat(objections("declareLost", "OVERDUE", Map.of(), Map.of("lockChanged", "false")))
                .isEqualTo("lock");
        assertThat(objections("declareLost", "OVERDUE", Map.of(), Map.of("lockChanged", "true")))
                .isEmpty();
    }

    private static String objections(
            String step, String state, Map<String, String> known, Map<String, String> entered) {
        return Sample.objections(
                TYPE, step, Sample.of(TYPE, state, "1-101", "", known), Sample.member("anna"), entered);
    }
}
