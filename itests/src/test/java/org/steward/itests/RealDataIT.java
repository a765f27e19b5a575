// SPDX-License-Identifier: Apache-2.0
package org.steward.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import org.junit.jupiter.api.Test;

import org.steward.core.testkit.life.Api;
import org.steward.core.testkit.life.Distribution;
import org.steward.core.testkit.life.Pause;
import org.steward.core.testkit.life.Server;

/**
 * Imports a day of real service requests on the real assembly. Runs when {@code STEWARD_REAL_DATA} names the folder
 * that holds {@code 01_nyc311_service_requests_2013-12-25.csv}.
 */
class RealDataIT {
    private static final String FILE = "01_nyc311_service_requests_2013-12-25.csv";
    private static final String DUE = "from=2013-12-01&to=2014-12-31";

    @Test
    void takesOverADayOfRealRequests() throws Exception {
        String folder = System.getenv("STEWARD_REAL_DATA");
        assumeTrue(folder != null, "STEWARD_REAL_DATA names no folder with " + FILE);
        Path file = Path.of(folder, FILE).toAbsolutePath();
        assertThat(file).isRegularFile();
        try (Server server = Server.start(Distribution.folder("real-data"), "--empty")) {
            run(server, "estate:create --name NYC --zone America/New_York nyc");
            String importing = "case:import --estate nyc --mapping nyc311 --commit " + file;
            Instant started = Instant.now();
            String first = run(server, importing);
            assertThat(Duration.between(started, Instant.now())).isLessThan(Duration.ofSeconds(30));
            assertThat(first).contains("2386 rows, 2386 added, 0 known, 0 rejected, 1 flagged");
            for (String state : List.of("Closed 2302", "Open 46", "Pending 18", "Assigned 17", "Started 3")) {
                assertThat(first).contains(state);
            }
            assertThat(first).contains("with due time 445: on time 373, late 46, not finished 26");
            assertThat(run(server, importing)).contains("0 added, 2386 known");
            assertThat(run(server, "store:verify")).contains("sound");
            assertThat(run(server, "case:list --estate nyc --text elevator")).contains("Elevator");
            hasTheFiguresOfTheDay(
                    Api.at(server.address()).signIn("admin", Server.PASSWORD).in("nyc"));
        }
    }

    /** On time of closed and of all due, over REST: each figure, and each department of it, opens its rows. */
    private static void hasTheFiguresOfTheDay(Api api) {
        Pause.until(
                "the day is counted",
                Duration.ofSeconds(90),
                () -> figure(api, "K21").path("denominator").asInt() == 445);
        assertThat(figure(api, "K21").path("value").asText()).isEqualTo("83.8");
        assertThat(figure(api, "K21-CLOSED").path("value").asText()).isEqualTo("89.0");
        assertThat(numbers(api, "K21", "")).hasSize(445);
        assertThat(numbers(api, "K21", "&misses=true")).hasSize(46 + 26);
        int due = 0;
        for (JsonNode department :
                api.get("/api/figures/K21/by/team?" + DUE).body().path("rows")) {
            assertThat(numbers(
                            api,
                            "K21",
                            "&dimension=team&value=" + department.path("of").asText()))
                    .hasSize(department.path("denominator").asInt());
            due += department.path("denominator").asInt();
        }
        assertThat(due).isEqualTo(445);
    }

    private static JsonNode figure(Api api, String code) {
        for (JsonNode figure : api.get("/api/figures?" + DUE).body().path("rows")) {
            if (figure.path("code").asText().equals(code)) {
                return figure;
            }
        }
        return MissingNode.getInstance();
    }

    private static Set<String> numbers(Api api, String code, String more) {
        Set<String> numbers = new HashSet<>();
        String after = "";
        do {
            JsonNode page = api.get("/api/figures/" + code + "/cases?" + DUE + "&limit=200" + more + "&after=" + after)
                    .body();
            page.path("rows").forEach(row -> numbers.add(row.path("number").asText()));
            after = page.path("next").asText();
        } while (!after.isEmpty());
        return numbers;
    }

    /** A session of the console answers one command. */
    private static String run(Server server, String command) {
        try (Console console = Console.of(server)) {
            return console.run(command);
        }
    }
}
