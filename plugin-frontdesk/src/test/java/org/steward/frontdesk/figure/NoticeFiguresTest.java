// SPDX-License-Identifier: Apache-2.0
package org.steward.frontdesk.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.api.Test;

/** The figure of notices on the boards (P31) on facts told by hand. */
class NoticeFiguresTest {
    private static final Instant T = Instant.parse("2026-11-10T02:00:00Z");
    private static final Instant DUE = T.plusSeconds(7200);

    private static Told notice(String number) {
        return new Told("announcement", number, T);
    }

    private static String measured(Told... told) {
        return Month.of(NoticeFigures.all().get(0), told).toString();
    }

    @Test
    void countsApprovedNoticesThatWerePostedInTime() {
        assertThat(measured(
                        notice("A").met("post", DUE, DUE),
                        notice("B").met("post", DUE, DUE.plusMillis(1)),
                        notice("C").met("post", DUE, null)))
                .isEqualTo("1/3 [B, C]");
    }

    @Test
    void leavesOutWhatWasWithdrawnOrPostedUrgently() {
        assertThat(measured(
                        notice("A").met("post", DUE, T).closed("WITHDRAWN", "WITHDRAWN"),
                        notice("B").met("approve", DUE, T)))
                .isEqualTo("0/0 []");
    }
}
