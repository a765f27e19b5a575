// SPDX-License-Identifier: Apache-2.0
package org.steward.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.steward.core.testkit.life.Api;
import org.steward.core.testkit.life.Distribution;
import org.steward.core.testkit.life.Pause;
import org.steward.core.testkit.life.Server;

/** The pages of the front desk in a browser, as the clerk, the guard and a resident use them. */
class FrontDeskBrowserIT {
    private static final String SIGN_IN = "form[action$='/sign-in']";
    private static final String COUNTER = "/m/frontdesk/counter";
    private static final String PIXEL =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    @TempDir
    private static Path place;

    private static Server server;
    private static Api admin;
    private static Browser browser;

    @BeforeAll
    static void start() {
        server = Server.start(Distribution.folder("front-desk"));
        admin = Api.at(server.address()).signIn("admin", Server.PASSWORD);
        Api.Answer enabled = admin.post("/api/modules/frontdesk/enable", Map.of());
        assertThat(enabled.status()).as(enabled.raw()).isEqualTo(200);
        admin.submit(
                "/staff/new",
                "",
                "id=stella&name=Stella+Stand&role=CSA&active=true&language=en&password=a-long-password-1");
        browser = Browser.open(server.address(), "en");
        browser.go("/");
        browser.fill(SIGN_IN, "user", "admin");
        browser.fill(SIGN_IN, "password", Server.PASSWORD);
        browser.submit(SIGN_IN);
        browser.speak("en");
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

    private static void press(String action) {
        browser.submit("form:has(input[name='do'][value='" + action + "']):has(button)");
    }

    private static String whatSelf(String css) {
        return browser.find(css).getText();
    }

    @Test
    void receivesAVisitorAtTheSeatThatIsNext() {
        browser.go(COUNTER);
        browser.submit("form:has(input[value='sit']):has(input[value='R2'])");
        assertThat(browser.text()).contains("You sit on R2", "Next receives", "on R2");
        press("arrive");
        assertThat(browser.text()).contains("waits");
        browser.picture("counter-waiting");
        press("next");
        assertThat(browser.text()).contains("goes to", "on R2", "Every seat receives somebody");
        press("left");
        assertThat(browser.text()).contains("has left", "Nobody waits.");
        press("getUp");
    }

    @Test
    void givesPapersBackInTime() {
        browser.go("/m/frontdesk/documents");
        press("take");
        assertThat(whatSelf(".stopwatch")).contains("/ 25 s");
        browser.picture("papers-running");
        press("back");
        assertThat(browser.text()).containsPattern("given back after \\d+ s");
        assertThat(browser.all(".stopwatch")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void postsANoticeWithItsProof(String language) throws IOException {
        Api.Answer made = admin.post(
                "/api/cases",
                Map.of(
                        "type",
                        "announcement",
                        "channel",
                        "COUNTER",
                        "summary",
                        "Water is cleaned on Friday / 周五清洗水箱",
                        "kind",
                        "NOTICE",
                        "body",
                        "No water from 9 to 12."));
        assertThat(made.status()).as(made.raw()).isEqualTo(201);
        String number = made.body().path("number").asText();
        admin.send("POST", "/api/cases/" + number + "/transitions/approve", "{}", "If-Match", made.header("ETag"));
        Path photo =
                Files.write(place.resolve(number + ".png"), Base64.getDecoder().decode(PIXEL));
        browser.go("/cases/" + number + "?step=post");
        browser.speak(language);
        String step = "form:has(input[name='step'][value='post'])";
        browser.fill(step, "f.places", "Lobby of building 1");
        browser.find(step + " input[name='file.proof']").sendKeys(photo.toString());
        browser.picture("notice-posting");
        browser.submit(step);
        JsonNode posted = admin.get("/api/cases/" + number).body();
        assertThat(posted.path("state").asText()).isEqualTo("POSTED");
        assertThat(posted.path("attachments").size()).isEqualTo(1);
        assertThat(posted.path("fields").path("proof").asText())
                .isEqualTo(posted.path("attachments").path(0).path("id").asText());
        browser.go("/m/frontdesk/bulletin");
        assertThat(browser.text()).contains(number, "Lobby of building 1");
        browser.picture("bulletin");
        browser.speak("en");
    }

    @Test
    void entersWhoIsAwayAndWhoWorks() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        browser.go("/absences");
        String form = "form:has(select[name='standIn'])";
        browser.fill(form, "staff", "stella");
        browser.fill(form, "standIn", "stella");
        browser.fill(form, "from", today.toString());
        browser.fill(form, "to", today.plusDays(2).toString());
        browser.submit(form);
        assertThat(browser.all(form + " .beside"))
                .as("nobody stands in for himself")
                .isNotEmpty();
        browser.fill(form, "standIn", "admin");
        browser.submit(form);
        browser.picture("absences");
        assertThat(whatSelf("main table"))
                .contains("Stella Stand", today.plusDays(2).toString());
        browser.go("/roster");
        LocalDate monday = today.minusDays(today.getDayOfWeek().getValue() - 1L);
        String roster = "form:has(input[name='week'])";
        browser.fill(roster, "s.admin." + monday, "EARLY");
        browser.submit(roster);
        assertThat(browser.find("[name='s.admin." + monday + "']").getAttribute("value"))
                .isEqualTo("EARLY");
        browser.picture("roster");
    }

    @Test
    void showsTheDutiesOfADay() {
        LocalDate tomorrow = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(1);
        Pause.until(
                "the rota is published",
                Duration.ofSeconds(90),
                () -> admin.get("/api/duties?from=" + tomorrow)
                                .body()
                                .path("rows")
                                .size()
                        > 0);
        browser.go("/duties?who=all&day=" + tomorrow);
        browser.picture("duties");
        assertThat(browser.text()).contains("greeting", "17:30");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void letsAResidentReportWithoutAnAccount(String language) {
        String unit =
                admin.get("/api/units").body().path("rows").path(0).path("id").asText();
        try (Browser phone = Browser.open(server.address(), language)) {
            phone.go("/report/lakeside?unit=" + unit);
            phone.picture("report-choice");
            phone.find("a[href^='/report/lakeside/request']").click();
            String form = "form[action='/report/lakeside/request']";
            phone.find(form);
            assertThat(phone.all(form + " [name='f.faultClass']"))
                    .as("for staff only")
                    .isEmpty();
            phone.fill(form, "summary", "No light on floor 7 / 七楼无灯");
            phone.fill(form, "f.kind", "REPAIR");
            phone.fill(form, "name", "Mr Hu");
            phone.fill(form, "phone", "13800000000");
            assertThat(phone.find(form + " [name='unit']").getAttribute("value"))
                    .isEqualTo(unit);
            phone.picture("report");
            phone.submit(form);
            assertThat(phone.address()).contains("/r/").contains("thanks=report");
            phone.picture("report-done");
            String number = phone.find(".num.hint").getText();
            JsonNode made = admin.get("/api/cases/" + number).body();
            assertThat(made.path("channel").asText()).isEqualTo("APP");
            assertThat(made.path("unit").asText()).isEqualTo(unit);
            assertThat(made.path("journal").path(0).path("actorName").asText()).isEqualTo("Mr Hu");
        }
    }

    @Test
    void printsACodeForTheNoticeBoard() {
        browser.go("/report-code?place=Lift+2");
        browser.picture("report-code");
        assertThat(whatSelf("main")).contains("Lift 2", "/report/lakeside?unit=&place=Lift+2", "扫码报修");
    }
}
