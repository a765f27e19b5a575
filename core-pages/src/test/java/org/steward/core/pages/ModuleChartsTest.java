// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.steward.core.api.page.Chart;
import org.steward.core.api.people.Caller;
import org.steward.core.api.people.StaffRegister;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.text.Language;
import org.steward.core.api.text.Text;

/** Charts, filters and pagers on the pages of modules. */
class ModuleChartsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-25T03:00:00Z"), ZoneOffset.UTC);

    private static String show(Language language, String query) {
        Slots slots = new Slots().on(Visitors.module(new Charts(false, Permissions.CASE_EXPORT)));
        ModulePagesPage page = new ModulePagesPage(slots, Site.empty(StaffRegister.class));
        Caller li = new Caller(Caller.Kind.STAFF, "li", "Li", "e", Set.of(), Set.of(Permissions.CASE_READ), language);
        Got got = new Site(CLOCK, slots, page)
                .answer(Sent.get("/m/visitors/charts" + query).by(li, "token"));
        assertThat(got.status()).as(got.body()).isEqualTo(200);
        return got.body();
    }

    @Test
    void drawsTheCourseWithItsGapItsTargetAndItsMiss() {
        String page = show(Language.EN, "");
        String trend = page.substring(page.indexOf("<svg class=\"trend\""), page.indexOf("<table class=\"heat\""));
        assertThat(trend)
                .containsOnlyOnce("<path class=\"course\"")
                .containsOnlyOnce("class=\"aim\" x1=\"56\"")
                .containsOnlyOnce("<rect class=\"dot miss\" x=\"-6\"")
                .contains("<title>2026-10: 91.0 % · 412 of 430</title>")
                .contains("Target 95 %", "Target missed");
        assertThat(page.split("<circle class=\"touch\"", -1)).hasSize(4);
    }

    @Test
    void givesTheNumbersOfADrawingAsATable() {
        assertThat(show(Language.EN, ""))
                .contains("<td><a href=\"/m/visitors/charts?month=2026-09\">2026-09</a></td><td class=\"num\">n/a</td>")
                .contains("<td class=\"num\">⚠ 91.0 %</td><td>412 of 430</td>");
        assertThat(show(Language.ZH, "")).contains("<td class=\"num\">不适用</td>", "数据表", "<td>430 件中 412 件</td>");
    }

    @Test
    void drawsPlacesAsTheyLieWithTheirStateInWords() {
        assertThat(show(Language.ZH, ""))
                .contains("<th scope=\"row\">2 层</th>", "<li class=\"warn told\"><a href=\"/cases/VU-1\">")
                .contains("<b aria-hidden=\"true\">U</b><span class=\"hide\">未售</span>")
                .contains("<li><span class=\"num\">A-202</span></li>", "<b class=\"warn\">U</b> 未售");
    }

    @Test
    void drawsColumnsFromZero() {
        assertThat(show(Language.EN, "?bars=1"))
                .containsOnlyOnce("<rect class=\"column miss\" x=\"404.8\"")
                .contains("<text class=\"side-of\" x=\"48\" y=\"200.0\" dy=\"4\">0</text>");
    }

    @Test
    void saysABigNumberInWords() {
        assertThat(show(Language.ZH, ""))
                .contains("<p class=\"big\">95.8 %</p>", "✓ 达标", "430 件维修中 412 件按时完成", "目标：不低于 95 %")
                .contains("<svg class=\"spark\"");
    }

    @Test
    void shadesCountsAndLinksThemToWhatWasCounted() {
        assertThat(show(Language.EN, ""))
                .contains("<td class=\"h0\"><span class=\"hide\">0</span></td>")
                .contains("<td class=\"h5\"><a href=\"/cases?unit=A\" aria-label=\"House A, 9: 12\">12</a></td>");
    }

    @Test
    void ranksWithBarsOfTheFullWidth() {
        assertThat(show(Language.EN, ""))
                .contains("<rect class=\"column miss\" x=\"2\" y=\"2\" width=\"498\" height=\"12\"/>")
                .contains("<td>Nobody</td><td class=\"num\">n/a</td>");
    }

    @Test
    void filtersByTheAddress() {
        assertThat(show(Language.EN, ""))
                .contains("<form class=\"filters\" method=\"get\" action=\"/m/visitors/charts\">")
                .contains("<input type=\"hidden\" name=\"by\" value=\"TEAM\">")
                .contains("<input type=\"month\" name=\"month\" value=\"2026-11\"")
                .contains("<option value=\"B\" selected>Feedback</option>")
                .contains("name=\"missed\" value=\"true\" checked")
                .contains("name=\"q\" value=\"&lt;b&gt;\"")
                .contains("href=\"?month=2026-10\" aria-label=\"October\"")
                .doesNotContain("December")
                .contains("href=\"?after=7\">Next rows</a>");
    }

    @Test
    void bringsNoStyleAndNoScriptOfItsOwn() {
        assertThat(show(Language.EN, ""))
                .doesNotContainPattern("<script(?! src=)")
                .doesNotContain("<style")
                .doesNotContainPattern("\\s(style|on[a-z]+)=\"");
    }

    @Test
    void refusesMorePointsThanCanBeToldApart() {
        List<Chart.Point> many = Collections.nCopies(25, Charts.course().get(0));
        assertThatThrownBy(() -> new Chart.Trend(Text.same("x"), "", many, null, false))
                .hasMessageContaining("25 points");
    }
}
