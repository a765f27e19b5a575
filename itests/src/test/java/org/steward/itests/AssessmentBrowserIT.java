// SPDX-License-Identifier: Apache-2.0
package org.steward.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.steward.core.testkit.life.Api;
import org.steward.core.testkit.life.Distribution;
import org.steward.core.testkit.life.Pause;
import org.steward.core.testkit.life.Server;

/** A manager looks at the month: figures down to their cases, analysis, writing the month down, and publishing it. */
class AssessmentBrowserIT {
    private static final String SIGN_IN = "form[action$='/sign-in']";
    private static final String LAST = YearMonth.from(LocalDate.now(ZoneId.of("Asia/Shanghai")))
            .minusMonths(1)
            .toString();
    private static final String FIGURES = "/m/assessment/figures?month=" + LAST;
    private static final Duration COUNTED = Duration.ofSeconds(60);

    private static Server server;
    private static Api admin;
    private static Browser browser;

    @BeforeAll
    static void start() {
        server = Server.start(Distribution.folder("assessment"));
        admin = Api.at(server.address()).signIn("admin", Server.PASSWORD);
        Api.Answer enabled = admin.post("/api/modules/assessment/enable", Map.of());
        assertThat(enabled.status()).as(enabled.raw()).isEqualTo(200);
        browser = Browser.open(server.address(), "en");
        browser.go("/");
        browser.fill(SIGN_IN, "user", "admin");
        browser.fill(SIGN_IN, "password", Server.PASSWORD);
        browser.submit(SIGN_IN);
        browser.speak("en");
        Pause.until("everything is counted", COUNTED, () -> {
            String page = admin.get(FIGURES).raw();
            return page.contains("Counted until") && !page.contains("% done");
        });
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        if (server != null) {
            server.close();
        }
    }

    @Test
    void goesFromTheMonthOverAFigureToItsCase() {
        browser.go(FIGURES);
        browser.picture("assessment-figures");
        assertThat(browser.text())
                .contains("K20 ", "K72 ", "no module yet", "Counted until", "Complaints, call-backs and opinions");
        assertThat(browser.sticksOut()).as("pixels beyond a phone").isNotPositive();
        browser.find("a[href*='figure?code=K21&month=']").click();
        browser.find("svg.trend a");
        browser.picture("assessment-figure");
        assertThat(browser.text()).contains("Target: at least 95 %", "Twelve months", "How it is counted", "Building");
        assertThat(browser.sticksOut()).as("pixels beyond a phone").isNotPositive();
        browser.find("table.ranking a").click();
        browser.find("main section table a[href^='/cases/']").click();
        browser.find(".timeline");
        assertThat(browser.address()).contains("/cases/");
    }

    @Test
    void takesAlongWhatIsShown() {
        Api.Answer file = admin.get("/sheets/assessment/figures?month=" + LAST + "&group=FEEDBACK&format=csv");
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Disposition")).contains("attachment", ".csv");
        assertThat(file.raw()).contains("K20 ").doesNotContain("K01 ");
        assertThat(admin.get("/sheets/assessment/figures?month=" + LAST + "&format=xlsx")
                        .raw())
                .startsWith("PK");
    }

    @Test
    void analysesWhatTheCasesHaveInCommon() {
        browser.go("/m/assessment/analysis");
        browser.picture("assessment-analysis");
        assertThat(browser.text()).contains("Kind of case", "Building and Hour", "Hot spots: 3 or more");
        assertThat(browser.sticksOut()).as("pixels beyond a phone").isNotPositive();
        var cell = browser.find("table.heat td a");
        int cases = Integer.parseInt(cell.getText());
        cell.click();
        assertThat(browser.find("h1").getText()).isEqualTo("Cases behind a count");
        assertThat(browser.all("main table tbody tr")).hasSize(cases);
        browser.picture("assessment-cases");
    }

    @Test
    void writesTheMonthDownAndShowsItToEverybody() {
        browser.go("/m/assessment/freeze?month=" + LAST);
        browser.picture("assessment-freeze");
        assertThat(browser.text()).contains("This cannot be taken back");
        browser.submit("form:has(input[name='do'][value='freeze'])");
        assertThat(browser.text()).contains("are written down for good");
        browser.go("/m/assessment/freeze?month=" + LAST);
        assertThat(browser.all("form:has(input[name='do'][value='freeze'])")).isEmpty();
        Api.Answer chosen = admin.submit(
                "/settings/parameters/figures.published", "", "value=K20%3BK21%3BK29&reason=For+the+notice+board");
        assertThat(chosen.status()).as(chosen.raw()).isIn(200, 303);
        try (Browser resident = Browser.open(server.address(), "zh-CN")) {
            resident.go("/open/lakeside/assessment/service");
            resident.picture("assessment-public");
            assertThat(resident.find("h1").getText()).isEqualTo("服务公示");
            assertThat(resident.text()).contains("定稿", "目标：").doesNotContain("LK-", "n/a");
            assertThat(resident.all("nav.side")).isEmpty();
            assertThat(resident.all("section.figure")).isNotEmpty();
            assertThat(resident.sticksOut()).as("pixels beyond a phone").isNotPositive();
            resident.go("/m/assessment/figures");
            assertThat(resident.address()).contains("/sign-in");
        }
    }

    @Test
    void speaksChinese() {
        browser.go(FIGURES);
        browser.speak("zh-CN");
        browser.picture("assessment-figures-zh");
        assertThat(browser.text()).contains("暂无模块", "已统计至", "投诉、回访与意见").doesNotContain("no module yet");
        browser.go("/m/assessment/estates?month=" + LAST);
        assertThat(browser.text()).contains("小区对比");
        browser.go("/m/assessment/restatements");
        assertThat(browser.text()).contains("更正记录");
        browser.speak("en");
    }
}
