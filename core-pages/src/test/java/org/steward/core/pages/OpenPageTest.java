// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.steward.core.api.estate.Estate;
import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.text.Language;
import org.steward.core.api.text.Text;

/** Public pages of modules, for people without an account. */
class OpenPageTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-25T03:00:00Z"), ZoneOffset.UTC);

    private static EstateRegister lake() {
        Estate estate =
                new Estate("e", Text.of("Lake", "湖畔"), Estate.Kind.RESIDENTIAL, ZoneId.of("Asia/Shanghai"), "", "");
        return Sent.proxy(
                EstateRegister.class,
                (proxy, called, given) -> called.getName().equals("estate") && given[0].equals("e")
                        ? Optional.of(estate)
                        : called.getName().equals("estate") ? Optional.empty() : List.of());
    }

    private static Got answer(boolean open, Sent sent) {
        Slots slots = new Slots().on(Visitors.module(new Charts(open, "")));
        Got got = new Site(CLOCK, lake(), slots, new OpenPage(slots, lake())).answer(sent.byAStranger(Language.ZH));
        assertThat(slots.open()).as("leases").isZero();
        return got;
    }

    @Test
    void showsAPublicPageToAnybody() {
        Got got = answer(true, Sent.get("/open/e/visitors/charts"));
        assertThat(got.status()).isEqualTo(200);
        assertThat(got.body())
                .contains("湖畔", "430 件维修中 412 件按时完成", "action=\"/open/e/visitors/charts\"")
                .doesNotContain("<nav class=\"side\"");
    }

    @Test
    void doesNotTellOfPagesThatAreNotPublic() {
        Got got = answer(false, Sent.get("/open/e/visitors/charts"));
        assertThat(got.status()).isEqualTo(404);
        assertThat(got.body()).doesNotContain("访客", "Visitors");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/open",
                "/open/e",
                "/open/f/visitors/charts",
                "/open/e/gym/charts",
                "/open/e/visitors/today",
                "/open/e/visitors/charts/more"
            })
    void answersUnknownAddressesAlike(String address) {
        Got got = answer(true, Sent.get(address));
        assertThat(got.status()).isEqualTo(404);
        assertThat(got.body())
                .isEqualTo(answer(true, Sent.get("/open/x/y/z")).body().replace("/open/x/y/z", address));
    }

    @Test
    void takesNothing() {
        assertThat(answer(true, Sent.post("/open/e/visitors/charts")).status()).isEqualTo(405);
    }
}
