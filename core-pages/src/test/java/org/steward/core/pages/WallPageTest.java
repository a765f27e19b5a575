// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import org.steward.core.api.estate.Estate;
import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.page.Block;
import org.steward.core.api.page.Block.Tile;
import org.steward.core.api.page.Block.Tone;
import org.steward.core.api.page.ModulePage;
import org.steward.core.api.page.View;
import org.steward.core.api.people.Caller;
import org.steward.core.api.people.StaffRegister;
import org.steward.core.api.text.Language;
import org.steward.core.api.text.Text;

/** Pages for a display on the wall, and others that fetch themselves anew. */
class WallPageTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-25T17:03:09Z"), ZoneOffset.UTC);

    private static EstateRegister shanghai() {
        Estate estate =
                new Estate("e", Text.of("Lake", "湖畔"), Estate.Kind.RESIDENTIAL, ZoneId.of("Asia/Shanghai"), "", "");
        return Sent.proxy(
                EstateRegister.class,
                (proxy, called, given) -> called.getName().equals("estate") ? Optional.of(estate) : List.of());
    }

    private static Got show(Language language, boolean wall, int refresh) {
        Slots slots = new Slots().on(Visitors.module(new Board(wall, refresh)));
        ModulePagesPage page = new ModulePagesPage(slots, Site.empty(StaffRegister.class));
        Caller li = new Caller(Caller.Kind.STAFF, "li", "Li", "e", Set.of(), Set.of("case.read"), language);
        return new Site(CLOCK, shanghai(), slots, page)
                .answer(Sent.get("/m/visitors/board").by(li, "token"));
    }

    @Test
    void showsTheTimeOfTheEstateAndHowOldTheFiguresAre() {
        String page = show(Language.ZH, true, 15).body();
        assertThat(page)
                .contains("<body class=\"wall\">")
                .contains("data-clock>01:03</b>", "2026-11-26")
                .contains("数据时间 <time datetime=\"2026-11-25T17:03:09Z\">01:03:09</time>")
                .contains("data-now=\"" + CLOCK.millis() + "\" data-offset=\"28800\" data-refresh=\"15\"");
    }

    @Test
    void hasASignForALostServerThatIsHiddenAtFirst() {
        assertThat(show(Language.EN, true, 15).body())
                .contains(
                        "<p class=\"stale\" role=\"alert\" hidden>⚠ <b>Not up to date.</b> The server last answered at")
                .contains("<span class=\"num\">01:03:09</span></p>");
    }

    @Test
    void saysHowOldAPageForADeskIsWithoutAClock() {
        assertThat(show(Language.EN, false, 10).body())
                .contains("as of <time", "class=\"stale\"", "<nav class=\"side\"")
                .doesNotContain("data-clock");
        assertThat(show(Language.EN, false, 0).body()).doesNotContain("as of <time", "class=\"stale\"", "data-now");
    }

    @Test
    void runsByServedScriptsAlone() {
        Got got = show(Language.EN, true, 15);
        assertThat(got.header("Content-Security-Policy")).startsWith("default-src 'self'; img-src 'self' data:;");
        assertThat(got.body())
                .doesNotContainPattern("<script(?! src=)")
                .doesNotContainPattern("\\s(style|on[a-z]+)=\"");
        Site site = new Site(CLOCK, new Slots());
        Matcher asset = Pattern.compile("(?:src|href)=\"(/assets/[^\"]+)\"").matcher(got.body());
        int found = 0;
        while (asset.find()) {
            Got served = site.answer(Sent.get(asset.group(1)));
            assertThat(served.status()).as(asset.group(1)).isEqualTo(200);
            assertThat(served.header("Content-Type"))
                    .startsWith(asset.group(1).endsWith("js") ? "text/javascript" : "text/css");
            assertThat(served.body()).as(asset.group(1)).isNotBlank();
            found++;
        }
        assertThat(found).isEqualTo(Assets.NAMES.size());
        assertThat(site.answer(Sent.get("/assets/x/frame.ftlh")).status()).isEqualTo(404);
    }

    private record Board(boolean isWall, int refreshSeconds) implements ModulePage {
        @Override
        public String path() {
            return "board";
        }

        @Override
        public Text title() {
            return Text.of("Board", "看板");
        }

        @Override
        public String permission() {
            return "case.read";
        }

        @Override
        public View show(Caller caller, Map<String, String> query) {
            return View.of(new Block.Tiles(List.of(new Tile(Text.of("Open", "未结"), "12", Tone.NEUTRAL, ""))));
        }
    }
}
