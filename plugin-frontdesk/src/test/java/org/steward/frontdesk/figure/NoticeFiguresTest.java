// SPDX-License-Identifier: Apache-2.0
package org.steward.frontdesk.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import org.steward.core.api.indicator.Measurement;

/** The figure of notices on the boards (P31) on facts told by hand. */
class NoticeFiguresTest {
    private static final Instant T = Instant.parse("2026-11-10T02:00:00Z");
    private static final Instant DUE = T.plusSeconds(7200);

    private static Told notice(String number) {
        return new Told("announcement", number, T);
    }

    private static Measurement measured(Told... told) {
        return NoticeFigures.all().get(0).measure().of(Month.of(told));
    }

    @Test
    void countsApprovedNoticesThatWerePostedInTime() {
        Measurement measured = measured(
                notice("A").met("post", DUE, DUE),
                notice("B").met("post", DUE, DUE.plusMillis(1)),
                notice("C").met("post", DUE, null));
        assertThat(measured.numerator()).isEqualTo(1);
        assertThat(measured.denominator()).isEqualTo(3);
        assertThat(measured.misses()).containsExactly("B", "C");
    }

    @Test
    void leavesOutWhatWasWithdrawnOrPostedUrgently() {
        assertThat(measured(
                                notice("A").met("post", DUE, T).closed("WITHDRAWN", "WITHDRAWN"),
                                notice("B").met("approve", DUE, T))
                        .percent())
                .isEmpty();
    }
}
