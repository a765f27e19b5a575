// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

/** How many reports one address may send within an hour. */
class ReportLimitTest {
    private Instant now = Instant.parse("2026-11-25T02:00:00Z");
    private final ReportLimit limit = new ReportLimit(new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void admitsAsManyAsMayBeAndTheNextWhenTheFirstIsAnHourOld() {
        assertThat(limit.admits("10.0.0.1", 2)).isTrue();
        now = now.plus(Duration.ofMinutes(10));
        assertThat(limit.admits("10.0.0.1", 2)).isTrue();
        assertThat(limit.admits("10.0.0.1", 2)).isFalse();
        now = now.plus(Duration.ofMinutes(49));
        assertThat(limit.admits("10.0.0.1", 2)).isFalse();
        now = now.plus(Duration.ofMinutes(1));
        assertThat(limit.admits("10.0.0.1", 2)).isTrue();
    }

    @Test
    void countsEachAddressByItself() {
        assertThat(limit.admits("10.0.0.1", 1)).isTrue();
        assertThat(limit.admits("10.0.0.2", 1)).isTrue();
        assertThat(limit.admits("10.0.0.1", 1)).isFalse();
    }
}
