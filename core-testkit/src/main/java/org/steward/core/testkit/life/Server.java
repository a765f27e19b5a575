// SPDX-License-Identifier: Apache-2.0
package org.steward.core.testkit.life;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One running Steward on the unpacked distribution, started as an operator would: {@code bin/steward --batch}. */
public final class Server implements AutoCloseable {
    /** The first password of {@code admin} in every server of the tests. */
    public static final String PASSWORD = "correct-horse-battery-9";

    private static final Duration START = Duration.ofSeconds(120);

    private final Process process;
    private final Path data;
    private final Path output;
    private final int port;

    private Server(Process process, Path data, Path output, int port) {
        this.process = process;
        this.data = data;
        this.output = output;
        this.port = port;
    }

    /** Starts on a data folder and waits until it is ready. */
    public static Server start(Path data, String... options) {
        int port = Distribution.freePort();
        Server server = launch(data, port, options);
        server.awaitReady();
        return server;
    }

    /** Starts and does not wait. */
    public static Server launch(Path data, int port, String... options) {
        return launchOf(Distribution.home(), data, port, options);
    }

    /** Starts a distribution that lies unpacked somewhere and does not wait. */
    public static Server launchOf(Path home, Path data, int port, String... options) {
        List<String> command = new ArrayList<>(List.of(
                home.resolve("bin/steward").toString(),
                "--batch",
                "--port",
                Integer.toString(port),
                "--data",
                data.toString()));
        command.addAll(List.of(options));
        Path output = Distribution.newFile("server", ".out");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.to(output.toFile()));
        builder.environment().put("STEWARD_ADMIN_PASSWORD", PASSWORD);
        builder.environment().putIfAbsent("JAVA_HOME", System.getProperty("java.home"));
        try {
            return new Server(builder.start(), data, output, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it answers. */
    public URI address() {
        return URI.create("http://localhost:" + port);
    }

    /** What it printed so far. */
    public String printed() {
        try {
            return Files.exists(output) ? Files.readString(output) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for the end of the process; gives its exit code. */
    public int awaitExit(Duration atMost) {
        try {
            if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("still running after " + atMost + ": " + printed());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Stops it with SIGTERM, as a service manager does; gives the exit code. */
    public int stop() {
        process.destroy();
        return awaitExit(Duration.ofSeconds(60));
    }

    /** Kills the Java process with SIGKILL in the middle of whatever it does. */
    public void kill() {
        process.descendants()
                .filter(child -> child.info().command().orElse("").endsWith("java"))
                .forEach(ProcessHandle::destroyForcibly);
        awaitExit(Duration.ofSeconds(30));
    }

    /** The folder with everything it keeps. */
    public Path data() {
        return data;
    }

    /** Where its console listens for SSH. */
    public int consolePort() {
        return port > 1104 ? port - 80 : port + 8000;
    }

    /** Its virtual machine. */
    public Jvm jvm() {
        return new Jvm(data.resolve("karaf/karaf.pid"));
    }

    /** Waits until the health check answers 200. */
    public void awaitReady() {
        Instant until = Instant.now().plus(START);
        Api api = Api.at(address());
        while (!api.isReady()) {
            if (!process.isAlive() || Instant.now().isAfter(until)) {
                throw new IllegalStateException("not ready: " + printed() + lastOfLog());
            }
            Pause.brief();
        }
    }

    private String lastOfLog() {
        try {
            Path log = data.resolve("log/steward.log");
            List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.of();
            return System.lineSeparator()
                    + String.join(System.lineSeparator(), lines.subList(Math.max(0, lines.size() - 60), lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
    }
}
