// SPDX-License-Identifier: Apache-2.0
package org.steward.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.steward.core.testkit.life.Api;
import org.steward.core.testkit.life.Distribution;
import org.steward.core.testkit.life.Pause;
import org.steward.core.testkit.life.Server;

/**
 * A plugin made by {@code new-plugin}, as docs/writing-a-plugin.md tells: made, built with its tests, enabled on the
 * distribution, used, replaced and disabled.
 */
class NewPluginIT {
    private static final Path PAGE = Path.of("../docs/writing-a-plugin.md");
    private static final Duration SOON = Duration.ofSeconds(30);
    /** The number of the first case, which depends on the month and on what duties opened before. */
    private static final String NUMBER = "LP-202611-0001";

    private static final Pattern QUOTED = Pattern.compile("(?ms)^```(?:java|sql|xml|properties)$(.*?)^```$");

    @TempDir
    private static Path place;

    private static PluginShell shell;
    private static List<Handbook.Step> steps;
    private static int built;
    private static Path firstJar;
    private static Server server;
    private static Console console;
    private static Api api;
    private static String firstCase = NUMBER;

    @BeforeAll
    static void makeAndBuildThePlugin() throws IOException {
        shell = new PluginShell(place);
        int port = Distribution.freePort();
        steps = Handbook.of(PAGE, Map.of("/srv", place.toString(), "8181", Integer.toString(port)))
                .steps();
        assertThat(steps).hasSizeGreaterThan(15);
        while (!steps.get(built).console()) {
            run(steps.get(built++));
        }
        Path jar = project().resolve("target/plugin-lost-property-1.0.0.jar");
        firstJar = Files.copy(jar, place.resolve("first.jar"));
        server = Server.launch(Distribution.folder("new-plugin"), port, "--empty");
        server.awaitReady();
        console = Console.of(server);
        api = Api.at(server.address()).signIn("admin", Server.PASSWORD);
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

    @AfterEach
    void takeTheModuleAway() {
        console.run("module:disable lost-property");
    }

    private static Path project() {
        return place.resolve("plugins/plugin-lost-property");
    }

    @Test
    void doesWhatThePageSays() {
        for (Handbook.Step step : steps.subList(built, steps.size())) {
            run(step);
        }
    }

    @Test
    void isDescribedWithItsResources() {
        assertThat(console.run("module:enable --from " + firstJar + " lost-property"))
                .contains("ACTIVE");
        JsonNode paths = api.get("/api/openapi.json").body().path("paths");
        assertThat(paths.path("/lost-property/channels")
                        .path("get")
                        .path("x-permission")
                        .asText())
                .isEqualTo("case.read");
    }

    @Test
    void provedItsLifeOnTheDistributionWhenItWasBuilt() {
        assertThat(read(project().resolve("target/failsafe-reports/failsafe-summary.xml")))
                .contains("<completed>5</completed>", "<errors>0</errors>", "<failures>0</failures>");
    }

    @Test
    void isWhatThePageQuotes() throws IOException {
        String sources;
        try (Stream<Path> files = Files.walk(project())) {
            sources = files.filter(file -> file.toString().matches(".*\\.(java|sql|bnd|xml)"))
                    .filter(file -> !file.startsWith(project().resolve("target")))
                    .map(file -> plain(read(file)))
                    .collect(Collectors.joining("\n"));
        }
        List<String> quoted = QUOTED.matcher(Files.readString(PAGE))
                .results()
                .map(block -> plain(block.group(1)))
                .toList();
        assertThat(quoted)
                .hasSizeGreaterThan(20)
                .allSatisfy(block -> assertThat(sources).contains(block));
    }

    @Test
    void ranItsOwnTests() throws IOException {
        try (Stream<Path> reports = Files.list(project().resolve("target/surefire-reports"))) {
            List<String> suites = reports.filter(file -> file.toString().endsWith(".xml"))
                    .map(NewPluginIT::read)
                    .toList();
            assertThat(suites)
                    .hasSize(2)
                    .allSatisfy(suite -> assertThat(suite)
                            .containsPattern("<testsuite [^>]*tests=\"[1-9]")
                            .containsPattern("<testsuite [^>]*failures=\"0\"")
                            .containsPattern("<testsuite [^>]*skipped=\"0\""));
        }
    }

    @Test
    void servesOverRestAndLeavesReadableCases() {
        assertThat(console.run("module:enable --from " + firstJar + " lost-property"))
                .contains("lost-property  1.0.0  ACTIVE");
        assertThat(api.get("/new/").raw()).contains("/new/lost-property-case");
        assertThat(api.get("/cases?type=lost-property-case").raw()).contains("Lost property");
        assertThat(api.get("/api/openapi.json").raw()).contains("reachable");
        Api.Answer opened = api.post(
                "/api/cases",
                Map.of(
                        "type",
                        "lost-property-case",
                        "channel",
                        "PHONE",
                        "summary",
                        "A lost key",
                        "fields",
                        Map.of("urgency", "URGENT")));
        assertThat(opened.status()).as(opened.raw()).isEqualTo(201);
        String number = opened.header("Location").replaceAll(".*/", "");
        assertThat(number).startsWith("LP-");
        assertThat(fire(number, "accept", Map.of()).status()).isEqualTo(200);
        Api.Answer refused = fire(number, "finish", Map.of("result", "Found"));
        assertThat(refused.status()).as(refused.raw()).isEqualTo(422);
        assertThat(refused.raw()).contains("cause-needed");
        assertThat(fire(number, "finish", Map.of("result", "Found", "cause", "Open pocket"))
                        .status())
                .isEqualTo(200);
        Pause.until("the reaction noted the channel", SOON, () -> byPhone() == 1);
        assertThat(Api.at(server.address()).get("/api/lost-property/channels").status())
                .as("without a session")
                .isEqualTo(401);
        assertThat(api.get("/api/parameters").raw()).contains("lostProperty.finishUrgentWithin");

        assertThat(console.run("module:disable lost-property")).contains("ABSENT");
        assertThat(api.get("/api/lost-property/channels").status()).isEqualTo(404);
        assertThat(api.get("/new/").raw()).doesNotContain("/new/lost-property-case");
        Api.Answer kept = api.get("/api/cases/" + number);
        assertThat(kept.status()).isEqualTo(200);
        assertThat(kept.raw()).contains("A lost key", "DONE");
        assertThat(fire(number, "close", Map.of()).status()).isEqualTo(409);
    }

    private static int byPhone() {
        Api.Answer answer = api.get("/api/lost-property/channels");
        assertThat(answer.status()).as(answer.raw()).isEqualTo(200);
        int cases = 0;
        for (JsonNode share : answer.body()) {
            cases += share.path("channel").asText().equals("PHONE")
                    ? share.path("cases").asInt()
                    : 0;
        }
        return cases;
    }

    private static Api.Answer fire(String number, String transition, Map<String, String> fields) {
        String version = api.get("/api/cases/" + number).header("ETag");
        return api.post("/api/cases/" + number + "/transitions/" + transition, fields, "If-Match", version);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "| an id is needed",
                "Lost_Property 'Lost' '失物' | the id 'Lost_Property' is not",
                "new 'New' '新' | cannot be the name of a Java package",
                "cases 'Cases' '案件' | is an address of the platform",
                "lost-property | an English title is missing",
                "lost-property 'Lost property' | a Chinese title is missing",
                "lost-property 'Lost property' 'Lost property' | has no Chinese characters",
                "lost-property Lost property 失物 | write titles in quotes",
                "lost-property 'Lost property' '失物招领' --into plugins | plugin-lost-property exists already"
            })
    void refusesInOneLine(String words, String reason) {
        String command = "new-plugin " + (words == null ? "" : words.replace("--into ", "--into " + place + "/"));
        PluginShell.Output output = new PluginShell(place).run("./" + command);
        assertThat(output.code()).as(output.text()).isEqualTo(1);
        assertThat(output.text().lines())
                .singleElement()
                .asString()
                .startsWith("new-plugin: ")
                .contains(reason);
    }

    /** Runs a step of the page and looks for what it must print. */
    private static void run(Handbook.Step step) {
        String output = step.console() ? console.run(known(step).command()) : inShell(step);
        Matcher number = Pattern.compile("LP-\\d{6}-\\d{4}").matcher(output);
        if (step.command().startsWith("case:open") && number.find()) {
            firstCase = number.group();
        }
        assertThat(known(step).missing(output))
                .as("line %d of the page, %s, printed: %s", step.line(), step.command(), output)
                .isEmpty();
    }

    private static Handbook.Step known(Handbook.Step step) {
        return new Handbook.Step(
                step.line(),
                step.console(),
                step.command().replace(NUMBER, firstCase),
                step.expected().stream()
                        .map(line -> line.replace(NUMBER, firstCase))
                        .toList());
    }

    /** A reaction may take a moment. */
    private static String inShell(Handbook.Step step) {
        Instant until = Instant.now().plus(SOON);
        PluginShell.Output output = shell.run(step.command());
        while (step.command().startsWith("curl")
                && !step.missing(output.text()).isEmpty()
                && Instant.now().isBefore(until)) {
            Pause.brief();
            output = shell.run(step.command());
        }
        assertThat(output.code()).as("%s: %s", step.command(), output.text()).isZero();
        return output.text();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
