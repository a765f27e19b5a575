// SPDX-License-Identifier: Apache-2.0
package org.steward.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.steward.core.testkit.JarVariant;
import org.steward.core.testkit.life.Distribution;
import org.steward.core.testkit.life.Pause;
import org.steward.core.testkit.life.Server;

/** The handbook for operators, docs/operating.md: each of its commands on the distribution, and what it must print. */
class OperatingIT {
    private static final Path PAGE = Path.of("../docs/operating.md");
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration START = Duration.ofSeconds(120);
    /** Commands that only look; what they show may take seconds to become so. */
    private static final String LOOKS = "(module:(list|why)|case:list|estate:show|mode:list|duty:list)( .*)?";

    private final Path data = Distribution.folder("handbook");
    private final Path place = Distribution.folder("handbook-srv");
    private final int port = Distribution.freePort();
    private Process server;
    private Console console;

    @BeforeEach
    void layOutTheJars() throws IOException {
        Path jars = Files.createDirectories(place.resolve("jars"));
        JarVariant complaints = JarVariant.of(complaints());
        complaints
                .version("0.2.0")
                .file(
                        "db/migration/001-figures.sql",
                        "CREATE TABLE complaints_figure (estate_id VARCHAR(40) NOT NULL, id VARCHAR(40) NOT NULL,"
                                + " PRIMARY KEY (estate_id, id));\n")
                .write(jars.resolve("complaints-0.2.0.jar"));
        complaints
                .version("0.3.0")
                .header("Import-Package", "com.example.missing")
                .write(jars.resolve("complaints-0.3.0.jar"));
    }

    private static Path complaints() throws IOException {
        Path folder = Distribution.home().resolve("system/org/steward/plugin-complaints");
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @AfterEach
    void stop() throws InterruptedException {
        if (console != null) {
            console.close();
        }
        if (server != null) {
            server.destroy();
            server.waitFor(60, TimeUnit.SECONDS);
        }
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void printsWhatTheHandbookSays() throws Exception {
        Map<String, String> places = new LinkedHashMap<>();
        places.put("/opt/steward", Distribution.home().toString());
        places.put("/var/lib/steward", data.toString());
        places.put("/srv", place.toString());
        places.put("8181", Integer.toString(port));
        List<Handbook.Step> steps = Handbook.of(PAGE, places).steps();
        assertThat(steps).hasSizeGreaterThan(40);
        for (Handbook.Step step : steps) {
            String output = output(step);
            assertThat(step.missing(output))
                    .as("line %d of the handbook, %s, printed: %s", step.line(), step.command(), output)
                    .isEmpty();
        }
    }

    private String output(Handbook.Step step) throws Exception {
        if (!step.console()) {
            return step.command().endsWith("&") ? started(step) : shell(step.command());
        }
        String output = console.run(step.command());
        Instant until = Instant.now().plus(SOON);
        while (step.command().matches(LOOKS)
                && !step.missing(output).isEmpty()
                && Instant.now().isBefore(until)) {
            Pause.brief();
            output = console.run(step.command());
        }
        return output;
    }

    /** A server in the background, as soon as it says that it is ready. */
    private String started(Handbook.Step step) throws IOException {
        Path output = Distribution.newFile("handbook", ".out");
        server = bash("exec " + step.command().replaceFirst("&$", ""))
                .redirectOutput(output.toFile())
                .start();
        Pause.until(
                "ready: line " + step.line(),
                START,
                () -> step.missing(read(output)).isEmpty());
        if (console == null) {
            Files.writeString(
                    data.resolve("karaf/etc/users.properties"),
                    KarafContainer.CONSOLE_USER + " = " + Server.PASSWORD
                            + ",group,admin,manager,viewer,systembundles,ssh\n");
            console = Console.open(port > 1104 ? port - 80 : port + 8000, KarafContainer.CONSOLE_USER, Server.PASSWORD);
        }
        return read(output);
    }

    private static String shell(String command) throws IOException, InterruptedException {
        Path output = Distribution.newFile("handbook", ".out");
        Process process = bash(command).redirectOutput(output.toFile()).start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(command).isTrue();
        assertThat(process.exitValue()).as("%s: %s", command, read(output)).isZero();
        return read(output);
    }

    private static ProcessBuilder bash(String command) {
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", command).redirectErrorStream(true);
        builder.environment().put("STEWARD_ADMIN_PASSWORD", Server.PASSWORD);
        builder.environment().putIfAbsent("JAVA_HOME", System.getProperty("java.home"));
        return builder;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
