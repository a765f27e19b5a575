// SPDX-License-Identifier: Apache-2.0
package org.steward.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.steward.core.testkit.life.Api;
import org.steward.core.testkit.life.Distribution;
import org.steward.core.testkit.life.Server;

/**
 * A service mode written by somebody outside, as examples/student-hall tells: made with {@code new-plugin}, built
 * against the published contract, enabled on the distribution and chosen for an estate.
 */
class StudentHallIT {
    private static final Path PAGE = Path.of("../examples/student-hall/README.md");
    private static final String FOREIGN = "(?s).*import org\\.steward\\.core\\.(?!api\\.|testkit\\.).*";

    @TempDir
    private static Path place;

    private static Server server;
    private static Console console;
    private static Api admin;

    @BeforeAll
    static void makesItAndChoosesIt() throws IOException {
        PluginShell shell = new PluginShell(place);
        List<Handbook.Step> steps =
                Handbook.of(PAGE, Map.of("/srv", place.toString())).steps();
        for (Handbook.Step step : steps.stream().filter(each -> !each.console()).toList()) {
            PluginShell.Output output = shell.run(step.command());
            assertThat(output.code()).as(output.text()).isZero();
            assertThat(step.missing(output.text())).as(output.text()).isEmpty();
        }
        server = Server.launch(Distribution.folder("student-hall"), Distribution.freePort(), "--empty");
        server.awaitReady();
        console = Console.of(server);
        admin = Api.at(server.address()).signIn("admin", Server.PASSWORD);
        assertThat(console.run("module:enable frontdesk")).contains("ACTIVE");
        for (Handbook.Step step : steps.stream().filter(Handbook.Step::console).toList()) {
            String output = console.run(step.command());
            assertThat(step.missing(output)).as(output).isEmpty();
        }
        member("wanda", "HALL_WARDEN");
        member("otto", "HALL_OFFICE");
        member("max", "TECH");
    }

    @AfterAll
    static void stop() {
        if (console != null) {
            console.close();
        }
        if (server != null) {
            server.close();
        }
    }

    private static void member(String id, String role) {
        admin.submit(
                "/staff/new",
                "",
                "id=" + id + "&name=" + id + "&role=" + role + "&active=true&language=en&password=a-long-password-1");
    }

    private static JsonNode taken(String summary, Map<String, String> fields) {
        Map<String, Object> request = new HashMap<>(fields);
        request.putAll(Map.of("type", "request", "channel", "CHAT", "summary", summary));
        Api.Answer made = admin.post("/api/cases", request);
        assertThat(made.status()).as(made.raw()).isEqualTo(201);
        return admin.get("/api/cases/" + made.body().path("number").asText()).body();
    }

    private static Duration limit(JsonNode made, String rule) {
        for (JsonNode timer : made.path("timers")) {
            if (timer.path("rule").asText().equals(rule)) {
                return Duration.between(
                        Instant.parse(made.path("times").path("receivedAt").asText()),
                        Instant.parse(timer.path("dueAt").asText()));
            }
        }
        throw new AssertionError("no timer " + rule + " in " + made);
    }

    @Test
    void usesNothingButTheContract() throws IOException {
        List<Path> sources = new ArrayList<>();
        try (var files = Files.walk(place.resolve("plugins/plugin-student-hall/src"))) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
        }
        assertThat(sources)
                .hasSizeGreaterThan(10)
                .allSatisfy(file -> assertThat(Files.readString(file)).doesNotMatch(FOREIGN));
    }

    @Test
    void sendsTheSameThreeRequestsToItsOwnPeople() {
        JsonNode lift = taken("Lift stopped between floors", Map.of("kind", "REPAIR", "faultClass", "SAFETY"));
        assertThat(lift.path("people").path("assignee").asText()).isEqualTo("max");
        assertThat(limit(lift, "on-site")).isEqualTo(Duration.ofMinutes(5));
        JsonNode taxi = taken("Taxi at six tomorrow", Map.of("kind", "OTHER"));
        assertThat(taxi.path("people").path("assignee").asText()).isEqualTo("wanda");
        JsonNode lease = taken("My lease ends Friday", Map.of("kind", "ENQUIRY"));
        assertThat(lease.path("people").path("assignee").asText()).isEqualTo("otto");
        assertThat(lease.toString()).contains("About the contract", "合同事项");
    }

    @Test
    void keepsItsOwnRecords() {
        Api.Answer noted = admin.post(
                "/api/cases",
                Map.of(
                        "type",
                        "late-return",
                        "channel",
                        "COUNTER",
                        "summary",
                        "Came at one",
                        "cameAt",
                        "2026-11-25T01:10"));
        assertThat(noted.status()).as(noted.raw()).isEqualTo(201);
        assertThat(noted.body().path("number").asText()).startsWith("LR-");
    }

    @Test
    void namesItsChannelsAtTheCounter() {
        assertThat(admin.get("/new/request").raw()).contains("Warden's desk (06:00-23:00)".replace("'", "&#39;"));
    }

    @Test
    void takesItsTypesWithItWhenTheModeEnds() {
        console.run("mode:change --reason \"Holidays\" none");
        assertThat(admin.get("/new/").raw()).doesNotContain("/new/late-return");
        assertThat(console.run("mode:change --reason \"Term begins\" student-hall"))
                .contains("in effect");
        assertThat(admin.get("/new/").raw()).contains("/new/late-return");
    }
}
