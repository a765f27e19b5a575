// SPDX-License-Identifier: Apache-2.0
package org.steward.vacancy.round;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import org.steward.core.api.parameter.Parameter;
import org.steward.vacancy.ledger.VacancyKind;

/** The rounds are planned by the reason of vacancy. */
class RoundPlanTest {
    @Test
    void plansEveryReasonOnceAMonthByDefault() {
        String initial = RoundRules.parameters().stream()
                .filter(parameter -> parameter.key().equals(RoundRules.MONTHLY))
                .findFirst()
                .orElseThrow()
                .initial();
        assertThat(Parameter.items(initial).stream().map(VacancyKind::named).map(kind -> kind.orElseThrow()))
                .containsExactly(VacancyKind.values());
    }

    @Test
    void readsAReasonByItsCodeWhateverFollows() {
        assertThat(VacancyKind.named("ABSENT 业主外出")).contains(VacancyKind.ABSENT);
        assertThat(VacancyKind.named("UNSOLD")).contains(VacancyKind.UNSOLD);
        assertThat(VacancyKind.named("Main gate 大门")).isEmpty();
        assertThat(VacancyKind.named("")).isEmpty();
    }
}
