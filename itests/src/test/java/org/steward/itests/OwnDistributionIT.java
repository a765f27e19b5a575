// SPDX-License-Identifier: Apache-2.0
package org.steward.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import org.steward.core.testkit.life.Api;
import org.steward.core.testkit.life.Distribution;
import org.steward.core.testkit.life.Pause;
import org.steward.core.testkit.life.Server;

/** The distribution of examples/own-distribution, which anybody could have assembled. */
class OwnDistributionIT {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Test
    void startsWithItsOwnModulesModeAndParameters() {
        Path home = Distribution.unpack(Path.of(System.getProperty(
                        "steward.ownDistribution",
                        "../examples/own-distribution/target/own-distribution-0.1.0-SNAPSHOT.tar.gz"))
                .toAbsolutePath());
        assertThat(jars(home)).anyMatch(jar -> jar.startsWith("plugin-complaints"));
        assertThat(jars(home)).as("the demo estate").noneMatch(jar -> jar.startsWith("core-demo"));

        Path data = Distribution.folder("own");
        try (Server server = Server.launchOf(home, data, Distribution.freePort(), "--empty")) {
            server.awaitReady();
            Api admin = Api.at(server.address()).signIn("admin", Server.PASSWORD);
            Pause.until(
                    "the parameter of etc/estates/main.cfg",
                    SOON,
                    () -> firstReply(admin).path("value").asText().equals("12 h"));
            assertThat(firstReply(admin).path("changedBy").asText()).isEqualTo("estates/main.cfg");
            try (Console console = Console.of(server)) {
                assertThat(console.run("module:list")).contains("complaints", "ACTIVE", "main", "good");
                Pause.until(
                        "the mode of etc/estates/main.cfg",
                        SOON,
                        () -> console.run("estate:show main").contains("mode hotel"));
                assertThat(console.run("bundle:list -t 0 -s")).doesNotContain("org.steward.core.demo");
            }
            Journey journey = Journey.at(admin);
            assertThat(journey.state(journey.take("The guard at the gate was rude")))
                    .isEqualTo("RECEIVED");
            assertThat(server.stop()).isZero();
        }
    }

    @Test
    void isWhatThePageOnAssemblingQuotes() throws IOException {
        Path example = Path.of("../examples/own-distribution");
        Path etc = example.resolve("src/main/resources/etc");
        String sources = plain(Files.readString(example.resolve("pom.xml"))
                + Files.readString(etc.resolve("steward.modules.cfg"))
                + Files.readString(etc.resolve("estates/main.cfg")));
        List<String> quoted = Pattern.compile("(?ms)^```(?:xml|properties)$(.*?)^```$")
                .matcher(Files.readString(Path.of("../docs/assembling.md")))
                .results()
                .map(block -> plain(block.group(1)))
                .toList();
        assertThat(quoted).hasSize(6).allSatisfy(block -> assertThat(sources).contains(block));
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static JsonNode firstReply(Api admin) {
        return StreamSupport.stream(
                        admin.get("/api/parameters").body().path("rows").spliterator(), false)
                .filter(row -> row.path("key").asText().equals("complaint.firstReply"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> jars(Path home) {
        try (Stream<Path> files = Files.walk(home.resolve("system/org/steward"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jar"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
