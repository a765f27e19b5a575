// SPDX-License-Identifier: Apache-2.0
package org.steward.vacancy.viewing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

import org.steward.core.api.cases.CaseType;
import org.steward.core.api.workflow.Effect;
import org.steward.core.api.workflow.Transition;
import org.steward.vacancy.Sample;

/** A viewing; now it is 25 November 2026, ten in the morning in Shanghai. */
class ViewingTest {
    private static final CaseType TYPE = ViewingType.declare();

    @Test
    void isHeldAtItsTimeOrLater() {
        assertThat(hold("2026-11-25T02:00:01Z")).isEqualTo("too-early");
        assertThat(hold("2026-11-25T02:00:00Z")).isEmpty();
    }

    @Test
    void isFollowedByACheckOfTheUnit() {
        Transition hold = TYPE.workflow().transition("hold").orElseThrow();
        assertThat(hold.effects())
                .contains(new Effect.Put("trigger", "VIEWING"), new Effect.OpenFollowUp("vacancy-check"));
        assertThat(hold.form().field("accompaniedBy").orElseThrow().required()).isTrue();
    }

    private static String hold(String appointment) {
        return Sample.objections(
                TYPE,
                "hold",
                Sample.of(TYPE, "BOOKED", "1-101", "", Map.of("viewingAt", appointment)),
                Sample.member("anna"),
                Map.of());
    }
}
