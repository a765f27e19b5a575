// SPDX-License-Identifier: Apache-2.0
package org.steward.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.steward.core.testkit.JarVariant;
import org.steward.core.testkit.life.Api;
import org.steward.core.testkit.life.Distribution;
import org.steward.core.testkit.life.Pause;
import org.steward.core.testkit.life.Server;

/** A server whose modules are broken in turn when it starts: the core and the others are up. */
class BrokenModuleIT {
    private static final Duration SOON = Duration.ofSeconds(30);

    private final Path data = Distribution.folder("broken");

    @Test
    void startsWithEachModuleBrokenInTurnAndTakesTheMendedOneWithoutARestart() throws IOException {
        Server.start(data, "--empty").stop();
        JarVariant complaints =
                JarVariant.of(Path.of("../plugin-complaints/target/plugin-complaints-0.1.0-SNAPSHOT.jar"));
        keep("complaints", "0.9.0", complaints.version("0.9.0").header("Import-Package", "org.nowhere"));
        keep("tally", "1.0.0", TallyJars.version("1.0.0"));
        keep("tally", "1.1.0", TallyJars.version("1.1.0").header("Tally-Fails", "yes"));

        want("complaints.version = 0.9.0", "tally.version = 1.0.0");
        forgetWhatWasInstalled();
        try (Server server = Server.start(data, "--empty")) {
            Api api = Api.at(server.address()).signIn("admin", Server.PASSWORD);
            assertThat(api.get("/api/tally/version").body().path("version").asText())
                    .isEqualTo("1.0.0");
            assertThat(state(api, "complaints")).isEqualTo("QUARANTINED");
            assertThat(api.get("/api/modules").raw()).contains("org.nowhere");
            assertThat(api.get("/api/cases?limit=1").status()).isEqualTo(200);
            want("tally.version = 1.0.0");
            Pause.until(
                    "complaints serve again",
                    SOON,
                    () -> state(api, "complaints").equals("ACTIVE"));
            assertThat(api.post("/api/cases", Map.of("type", "complaint", "channel", "COUNTER", "summary", "Noise"))
                            .status())
                    .isEqualTo(201);
        }

        want("tally.version = 1.1.0");
        forgetWhatWasInstalled();
        try (Server server = Server.start(data, "--empty")) {
            Api api = Api.at(server.address()).signIn("admin", Server.PASSWORD);
            assertThat(state(api, "complaints")).isEqualTo("ACTIVE");
            assertThat(state(api, "tally")).isEqualTo("QUARANTINED");
            assertThat(api.get("/api/modules/tally").raw()).contains("told to fail");
            assertThat(api.get("/api/cases?limit=1").body().path("rows")).isNotEmpty();
        }
    }

    @Test
    void readsTheCasesOfAModuleThatIsGoneAfterARestart() throws IOException {
        String number;
        try (Server server = Server.start(data, "--empty")) {
            Api api = Api.at(server.address()).signIn("admin", Server.PASSWORD);
            Api.Answer made =
                    api.post("/api/cases", Map.of("type", "complaint", "channel", "COUNTER", "summary", "Noise"));
            number = made.body().path("number").asText();
        }
        Files.writeString(data.resolve("karaf/etc/steward.modules.cfg"), "modules =\n");
        forgetWhatWasInstalled();
        try (Server server = Server.start(data, "--empty")) {
            Api api = Api.at(server.address()).signIn("admin", Server.PASSWORD);
            Api.Answer kept = api.get("/api/cases/" + number);
            assertThat(kept.body().path("typeTitle").asText()).isEqualTo("Complaint");
            assertThat(kept.body().path("stateTitle").asText()).isEqualTo("Received");
            assertThat(api.get("/cases/" + number).raw()).contains("its cases can be read but not changed");
            assertThat(api.get("/api/cases?type=complaint&limit=1").body().path("rows"))
                    .hasSize(1);
        }
    }

    private void keep(String module, String version, JarVariant variant) throws IOException {
        variant.write(
                Files.createDirectories(data.resolve("karaf/modules/" + module)).resolve(version + ".jar"));
    }

    /** Without it the version of the last start would go on serving. */
    private void forgetWhatWasInstalled() throws IOException {
        try (Stream<Path> cached = Files.walk(data.resolve("karaf/data/cache"))) {
            cached.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }

    private void want(String... lines) throws IOException {
        Files.writeString(
                data.resolve("karaf/etc/steward.modules.cfg"),
                "modules = complaints, tally\n" + String.join("\n", lines) + "\n");
    }

    private static String state(Api api, String module) {
        for (var row : api.get("/api/modules").body().path("rows")) {
            if (row.path("id").asText().equals(module)) {
                return row.path("state").asText();
            }
        }
        return "";
    }
}
