// SPDX-License-Identifier: Apache-2.0
package org.steward.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.steward.core.testkit.life.Api;
import org.steward.core.testkit.life.Distribution;
import org.steward.core.testkit.life.Pause;
import org.steward.core.testkit.life.Server;

/** An officer walks 60 points in a basement: the line is cut, the page reloaded, the session lost, nothing else is. */
class PatrolOfflineBrowserIT {
    private static final String SIGN_IN = "form[action$='/sign-in']";
    private static final String WALK = "/m/patrol/walk";
    private static final String PASSWORD = "a-long-password-1";
    private static final int POINTS = 60;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static Server server;
    private static CutLine line;
    private static Api admin;

    @BeforeAll
    static void start() {
        server = Server.start(Distribution.folder("patrol-offline"));
        line = CutLine.to(server.address());
        admin = Api.at(server.address()).signIn("admin", Server.PASSWORD);
        Api.Answer enabled = admin.post("/api/modules/patrol/enable", Map.of());
        assertThat(enabled.status()).as(enabled.raw()).isEqualTo(200);
        admin.submit("/staff/new", "", "id=gus&name=Gus+Guard&role=GUARD&active=true&language=en&password=" + PASSWORD);
    }

    @AfterAll
    static void stop() {
        if (line != null) {
            line.close();
        }
        if (server != null) {
            server.close();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String label(int point) {
        return "LABEL" + (1000 + point);
    }

    private static String code(int point) {
        return "P" + point;
    }

    /** A route whose run begins in a few minutes; hits count ten minutes before. */
    private static String planned() {
        ZoneId zone = ZoneId.of("Asia/Shanghai");
        String begin =
                DateTimeFormatter.ofPattern("HH:mm").format(LocalTime.now(zone).plusMinutes(4));
        admin.submit(
                "/m/patrol/routes",
                "",
                "do=add&f.code=GARAGE&f.title=Garage&f.post=PATROL&f.order=ORDERED&f.maxMinutes=120&f.starts="
                        + encoded(begin));
        String list = IntStream.rangeClosed(1, POINTS)
                .mapToObj(i -> code(i) + ",3,B2,\"Column " + i + ", fire box\",QR CODE,," + label(i))
                .collect(Collectors.joining("\n"));
        admin.submit("/m/patrol/routes?route=GARAGE", "", "do=list&f.route=GARAGE&f.list=" + encoded(list));
        Pause.until("the run of the route", PATIENCE, () -> rounds().size() == 1);
        return rounds().path(0).path("number").asText();
    }

    private static JsonNode rounds() {
        return admin.get("/api/patrol/walk").body().path("rounds");
    }

    private static List<JsonNode> records(String run) {
        JsonNode body = admin.get("/api/patrol/walk/runs/" + run).body();
        return StreamSupport.stream(body.spliterator(), false).toList();
    }

    private static String state(String run) {
        return admin.get("/api/cases/" + run).body().path("state").asText();
    }

    private static void signIn(Browser browser) {
        browser.fill(SIGN_IN, "user", "gus");
        browser.fill(SIGN_IN, "password", PASSWORD);
        browser.submit(SIGN_IN);
    }

    private static void walk(Browser browser, int from, int to) {
        for (int point = from; point <= to; point++) {
            browser.click("[data-app] [data-do='code']");
            browser.fill("[data-app]", "label", label(point).toLowerCase(java.util.Locale.ROOT));
            browser.click("[data-app] [data-do='ok']");
            browser.find("[data-app] [data-done='" + point + "']");
        }
    }

    /** Another phone of the captain's hits one point and ends the run while the officer is in the basement. */
    private static void endedByAnotherPhone(String run) {
        String now = Instant.now().toString();
        Api.Answer taken = admin.post(
                "/api/patrol/walk",
                Map.of(
                        "phone",
                        "another-phone",
                        "now",
                        now,
                        "items",
                        List.of(
                                Map.of(
                                        "id",
                                        "another-phone-1",
                                        "kind",
                                        "HIT",
                                        "run",
                                        run,
                                        "point",
                                        code(40),
                                        "at",
                                        now,
                                        "proof",
                                        "CODE",
                                        "label",
                                        label(40),
                                        "by",
                                        "admin"),
                                Map.of("id", "another-phone-2", "kind", "END", "run", run, "at", now, "by", "admin"))));
        assertThat(taken.status()).as(taken.raw()).isEqualTo(200);
        assertThat(state(run)).isEqualTo("INCOMPLETE");
    }

    @Test
    void losesNothingAndDoublesNothing() {
        String run = planned();
        try (Browser browser = Browser.open(line.address(), "en")) {
            browser.go(WALK);
            signIn(browser);
            browser.speak("en");
            browser.go(WALK);
            browser.find("[data-app][data-ready='yes']");
            browser.picture("patrol-walk-rounds");
            browser.click("[data-app] [data-number='" + run + "']");
            walk(browser, 1, 5);
            Pause.until(
                    "five points at the office", PATIENCE, () -> records(run).size() == 5);
            assertThat(state(run)).isEqualTo("RUNNING");

            line.cut();
            walk(browser, 6, 30);
            browser.picture("patrol-walk-offline");
            browser.go(WALK);
            browser.find("[data-app] [data-net='no-network']");
            browser.find("[data-app] [data-waiting='25']");
            browser.click("[data-app] [data-number='" + run + "']");
            browser.find("[data-app] [data-done='30']");
            endedByAnotherPhone(run);
            walk(browser, 31, POINTS);
            assertThat(records(run)).hasSize(7);

            browser.forget("steward_session");
            line.mend();
            browser.click("[data-app] [data-do='send']");
            browser.find("[data-app] [data-net='signed-out']");
            browser.picture("patrol-walk-signed-out");
            browser.click("[data-app] a[href^='/sign-in']");
            signIn(browser);
            browser.find("[data-app] [data-net='done']");
            Pause.until(
                    "everything sent",
                    PATIENCE,
                    () -> !browser.all("[data-app] [data-waiting='0']").isEmpty());
            browser.find("[data-app] [data-sent='60']");
            assertThat(browser.all("[data-app] [data-standing='RUN_ENDED']")).hasSize(54);
            assertThat(browser.all("[data-app] [data-standing='REPEAT']")).hasSize(1);
            assertThat(browser.text()).contains("another phone or the office had ended the run");
            browser.picture("patrol-walk-conflicts");
        }
        holdsEachRecordOnce(run);
    }

    private static void holdsEachRecordOnce(String run) {
        List<JsonNode> gus = records(run).stream()
                .filter(record -> record.path("by").asText().equals("gus"))
                .toList();
        assertThat(gus.stream().map(record -> record.path("id").asText()).distinct())
                .hasSize(POINTS);
        assertThat(gus.stream().map(record -> record.path("point").asText()))
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, POINTS)
                        .mapToObj(PatrolOfflineBrowserIT::code)
                        .toList());
        assertThat(records(run)).hasSize(POINTS + 2);
        assertThat(state(run)).isEqualTo("COMPLETE");
        assertThat(admin.get("/api/cases/" + run)
                        .body()
                        .path("fields")
                        .path("hitsInWindow")
                        .asText())
                .isEqualTo("60");
    }
}
