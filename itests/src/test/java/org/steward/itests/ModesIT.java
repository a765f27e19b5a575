// SPDX-License-Identifier: Apache-2.0
package org.steward.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.steward.core.testkit.life.Api;
import org.steward.core.testkit.life.Distribution;
import org.steward.core.testkit.life.Load;
import org.steward.core.testkit.life.Server;

/**
 * The same three requests in each service mode, as the clerk at the counter sees them, and the change of a live estate
 * with many open cases: the preview is what happens.
 */
class ModesIT {
    private static final String SIGN_IN = "form[action$='/sign-in']";
    private static final String INTAKE = "form[action='/new/request']";
    private static final String DECIDE = "#preview form";
    private static final int MANY = 500;

    private static Server server;
    private static Api admin;
    private static ZoneId zone;
    private static String unit;

    @BeforeAll
    static void start() {
        server = Server.start(Distribution.folder("modes"));
        admin = Api.at(server.address()).signIn("admin", Server.PASSWORD);
        for (String module : List.of("frontdesk", "mode-hotel", "mode-apartment", "mode-butler")) {
            Api.Answer enabled = admin.post("/api/modules/" + module + "/enable", Map.of());
            assertThat(enabled.status()).as(enabled.raw()).isEqualTo(200);
        }
        zone = ZoneId.of("Asia/Shanghai");
        unit = admin.get("/api/units").body().path("rows").path(0).path("id").asText();
        member("desk", "Dora Desk", "FRONT_OFFICE");
        member("lea", "Lea Leasing", "LEASING");
        member("butler", "Bert Butler", "BUTLER");
        member("mechanic", "Max Mechanic", "TECH");
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    private static void member(String id, String name, String role) {
        admin.submit(
                "/staff/new",
                "",
                "id=" + id + "&name=" + name.replace(" ", "+") + "&role=" + role
                        + "&active=true&language=en&password=a-long-password-1");
        assertThat(roles()).containsEntry(id, List.of(role));
    }

    private static Map<String, List<String>> roles() {
        Map<String, List<String>> roles = new HashMap<>();
        admin.get("/api/staff").body().path("rows").forEach(member -> {
            List<String> codes = new ArrayList<>();
            member.path("roles").forEach(code -> codes.add(code.asText()));
            roles.put(member.path("id").asText(), codes);
        });
        return roles;
    }

    private static void assignTheButler() {
        Api.Answer made = admin.post(
                "/api/cases",
                Map.of(
                        "type",
                        "butler-assignment",
                        "channel",
                        "VISIT",
                        "summary",
                        "Butler of " + unit,
                        "unit",
                        unit,
                        "butler",
                        "butler"));
        assertThat(made.status()).as(made.raw()).isEqualTo(201);
        String number = made.body().path("number").asText();
        Api.Answer introduced = admin.send(
                "POST", "/api/cases/" + number + "/transitions/introduce", "{}", "If-Match", made.header("ETag"));
        assertThat(introduced.status()).as(introduced.raw()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"hotel,en,FRONT_OFFICE,FRONT_OFFICE", "apartment,zh-CN,CSA,LEASING", "butler,en,BUTLER,BUTLER"})
    void sendsThreeRequestsToTheRightPersonWithTheRightTime(
            String mode, String language, String general, String leasing) {
        try (Browser browser = Browser.open(server.address(), language)) {
            browser.go("/");
            browser.fill(SIGN_IN, "user", "admin");
            browser.fill(SIGN_IN, "password", Server.PASSWORD);
            browser.submit(SIGN_IN);
            browser.speak(language);
            choose(browser, mode);
            if (mode.equals("butler")) {
                assignTheButler();
            }
            JsonNode lift = take(
                    browser,
                    mode + "-lift",
                    "Lift stopped between floors",
                    Map.of("f.kind", "REPAIR", "f.faultClass", "SAFETY"));
            goesTo(lift, "TECH");
            assertThat(due(lift, "on-site")).isEqualTo(received(lift).plus(Duration.ofMinutes(5)));
            LocalDateTime six = LocalDateTime.now(zone).plusHours(3).truncatedTo(ChronoUnit.MINUTES);
            JsonNode taxi = take(
                    browser,
                    mode + "-taxi",
                    "Taxi at six tomorrow",
                    Map.of("f.kind", "SPECIAL", "f.wantedAt", six.toString()));
            goesTo(taxi, general);
            assertThat(Instant.parse(taxi.path("times").path("dueAt").asText()))
                    .isEqualTo(six.atZone(zone).toInstant());
            JsonNode lease = take(browser, mode + "-lease", "My lease ends Friday", Map.of("f.kind", "ENQUIRY"));
            goesTo(lease, leasing);
            assertThat(due(lease, "done")).isEqualTo(received(lease).plus(Duration.ofHours(48)));
            browser.go("/m/frontdesk/command-centre");
            browser.picture(mode + "-wall");
        }
    }

    private static void choose(Browser browser, String mode) {
        browser.go("/settings/mode?mode=" + mode);
        browser.picture(mode + "-preview");
        browser.fill(DECIDE, "reason", "Chosen for the test");
        browser.submit(DECIDE);
        assertThat(admin.get("/api/modes").body().path("active").asText()).isEqualTo(mode);
    }

    private static JsonNode take(Browser browser, String picture, String summary, Map<String, String> fields) {
        browser.go("/new/request");
        browser.fill(INTAKE, "summary", summary);
        browser.fill(INTAKE, "unit", unit);
        fields.forEach((name, value) -> browser.fill(INTAKE, name, value));
        browser.submit(INTAKE);
        if (!browser.all(INTAKE + " button[name='sure']").isEmpty()) {
            browser.find(INTAKE + " button[name='sure']").click();
            browser.find(".flash.new");
        }
        browser.picture(picture);
        String number = browser.address().replaceAll("[?#].*", "").replaceAll(".*/", "");
        JsonNode made = admin.get("/api/cases/" + number).body();
        assertThat(browser.text())
                .contains(number, name(made.path("people").path("assignee").asText()));
        return made;
    }

    private static String name(String staffId) {
        for (JsonNode member : admin.get("/api/staff").body().path("rows")) {
            if (member.path("id").asText().equals(staffId)) {
                return member.path("name").asText();
            }
        }
        return staffId;
    }

    private static void goesTo(JsonNode made, String role) {
        assertThat(roles().get(made.path("people").path("assignee").asText()))
                .as(made.path("number").asText())
                .contains(role);
    }

    private static Instant received(JsonNode made) {
        return Instant.parse(made.path("times").path("receivedAt").asText());
    }

    private static Instant due(JsonNode made, String rule) {
        for (JsonNode timer : made.path("timers")) {
            if (timer.path("rule").asText().equals(rule)) {
                assertThat(timer.path("explanation").size()).isGreaterThan(1);
                return Instant.parse(timer.path("dueAt").asText());
            }
        }
        throw new AssertionError("no timer " + rule + " in " + made);
    }

    @Test
    void changesALiveEstateAsThePreviewSaidAndBackAgain() {
        change("apartment");
        List<String> open = new ArrayList<>();
        Load filling = Load.on(admin, 4, load -> load.opened(request("Waste not taken")));
        filling.awaitAnswers(MANY);
        open.addAll(filling.stop().acknowledged());
        Map<String, String> due = new HashMap<>();
        Map<String, JsonNode> before = requests();
        open.forEach(number -> due.put(number, text(before.get(number), "times", "dueAt")));
        assignTheButler();
        for (String mode : List.of("butler", "apartment")) {
            JsonNode preview = admin.get("/api/modes/preview?mode=" + mode).body();
            assertThat(preview.path("cases").size()).isGreaterThanOrEqualTo(MANY);
            Load load = Load.on(admin, 4, each -> each.opened(request("Light is out")));
            change(mode);
            Load.Report report = load.stop();
            assertThat(report.failures()).isEmpty();
            assertThat(report.acknowledged()).isNotEmpty();
            Map<String, List<String>> roles = roles();
            Map<String, JsonNode> now = requests();
            preview.path("cases")
                    .forEach(moved -> isWhereThePreviewSaid(
                            moved, mode, roles, now.get(moved.path("number").asText())));
            assertThat(now).containsKeys(report.acknowledged().toArray(String[]::new));
        }
        Map<String, JsonNode> after = requests();
        open.forEach(
                number -> assertThat(text(after.get(number), "times", "dueAt")).isEqualTo(due.get(number)));
    }

    /** With a butler it is that person; at a counter it is one of the clerks, whoever has least to do by then. */
    private static void isWhereThePreviewSaid(
            JsonNode moved, String mode, Map<String, List<String>> roles, JsonNode request) {
        String now = request == null
                ? field(moved.path("number").asText(), "people", "assignee")
                : text(request, "people", "assignee");
        if (mode.equals("butler")) {
            assertThat(now).as(moved.toString()).isEqualTo(moved.path("after").asText());
        } else {
            assertThat(roles.get(now)).as(moved.toString()).contains("CSA");
        }
    }

    private static Api.Answer request(String summary) {
        return admin.post(
                "/api/cases",
                Map.of("type", "request", "channel", "APP", "summary", summary, "unit", unit, "kind", "OTHER"));
    }

    /** Every request of the estate by its number, page by page. */
    private static Map<String, JsonNode> requests() {
        Map<String, JsonNode> requests = new HashMap<>();
        String after = "";
        do {
            JsonNode page = admin.get("/api/cases?type=request&limit=200&after=" + after)
                    .body();
            page.path("rows").forEach(row -> requests.put(row.path("number").asText(), row));
            after = page.path("next").asText();
        } while (!after.isEmpty());
        return requests;
    }

    private static String field(String number, String... path) {
        return text(admin.get("/api/cases/" + number).body(), path);
    }

    private static String text(JsonNode of, String... path) {
        JsonNode at = of;
        for (String name : path) {
            at = at.path(name);
        }
        return at.asText();
    }

    private static void change(String mode) {
        if (!admin.get("/api/modes").body().path("active").asText().equals(mode)) {
            Api.Answer changed = admin.post("/api/modes", Map.of("mode", mode, "reason", "For the test"));
            assertThat(changed.status()).as(changed.raw()).isEqualTo(201);
        }
    }
}
