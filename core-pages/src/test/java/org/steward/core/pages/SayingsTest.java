// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import org.steward.core.api.text.Text;

/** Sentences that travel with the browser. */
class SayingsTest {
    private static final Instant NOW = Instant.parse("2026-11-25T03:00:00Z");
    private static final Text SENTENCE = Text.of("C-1; \"waits\"", "C-1 已排队");

    private final String key = Sayings.key();
    private final String cookie = Sayings.pack(key, SENTENCE, "token", NOW);

    @Test
    void bringsASentenceBackInBothLanguages() {
        assertThat(cookie).matches("[A-Za-z0-9_.-]+");
        assertThat(Sayings.unpack(cookie, key, "token", NOW.plusSeconds(60))).contains(SENTENCE);
    }

    @Test
    void isSilentWhenTheCookieIsOldForeignOrChanged() {
        assertThat(Sayings.unpack(cookie, key, "token", NOW.plusSeconds(61))).isEmpty();
        assertThat(Sayings.unpack(cookie, Sayings.key(), "token", NOW)).isEmpty();
        assertThat(Sayings.unpack(cookie, key, "another", NOW)).isEmpty();
        assertThat(Sayings.unpack(cookie, key, "", NOW)).isEmpty();
        assertThat(Sayings.unpack("", "", "token", NOW)).isEmpty();
        assertThat(Sayings.unpack("....", "", "token", NOW)).isEmpty();
        String other = Sayings.pack(key, Text.same("Pay at once"), "own-token", NOW);
        String forged = other.substring(0, other.lastIndexOf('.')) + cookie.substring(cookie.lastIndexOf('.'));
        assertThat(Sayings.unpack(forged, key, "token", NOW)).isEmpty();
    }

    @Test
    void fitsIntoACookieHoweverLongTheSentenceIs() {
        String long1 = Sayings.pack(key, Text.of("x".repeat(9000), "𠮷".repeat(9000)), "token", NOW);
        assertThat(long1.length()).isLessThan(3000);
        Text cut = Sayings.unpack(long1, key, "token", NOW).orElseThrow();
        assertThat(cut.en()).isEqualTo("x".repeat(300) + "…");
        assertThat(cut.zh()).isEqualTo("𠮷".repeat(300) + "…");
    }
}
