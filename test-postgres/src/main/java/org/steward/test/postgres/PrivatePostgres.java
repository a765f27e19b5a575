// SPDX-License-Identifier: Apache-2.0
package org.steward.test.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;

/**
 * Starts a PostgreSQL server in a temporary folder on a free loopback port, from the programs installed here.
 * Without them tests are skipped with a message, unless the environment says {@code STEWARD_TEST_POSTGRES=required}. As
 * root the server runs as the user {@code postgres}. Not thread-safe.
 */
public final class PrivatePostgres implements AutoCloseable {
    private static final int START_SECONDS = 60;

    private static PrivatePostgres shared;

    private final Path programs;
    private final Path folder;
    private final int port;
    private int databases;

    private PrivatePostgres(Path programs, Path folder, int port) {
        this.programs = programs;
        this.folder = folder;
        this.port = port;
    }

    /** Starts a server, or skips the test. */
    public static PrivatePostgres start() {
        Optional<Path> programs = programs();
        if (programs.isEmpty() && "required".equals(System.getenv("STEWARD_TEST_POSTGRES"))) {
            throw new IllegalStateException("STEWARD_TEST_POSTGRES=required, but no PostgreSQL programs were found");
        }
        Assumptions.assumeTrue(programs.isPresent(), "skipped: no PostgreSQL server programs on this machine");
        try {
            Path folder = Files.createTempDirectory("steward-postgres");
            PrivatePostgres server = new PrivatePostgres(programs.get(), folder, freePort());
            server.boot();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException("PostgreSQL cannot be started", e);
        }
    }

    /** One server for all test classes of this run that ask, stopped with the run; or skips the test. */
    public static synchronized PrivatePostgres shared() {
        if (shared == null) {
            shared = start();
            Runtime.getRuntime().addShutdownHook(new Thread(shared::close));
        }
        return shared;
    }

    private static Optional<Path> programs() {
        List<Path> places = new ArrayList<>();
        String path = System.getenv().getOrDefault("PATH", "");
        for (String place : path.split(java.io.File.pathSeparator)) {
            places.add(Path.of(place));
        }
        for (int version = 20; version >= 13; version--) {
            places.add(Path.of("/usr/lib/postgresql", Integer.toString(version), "bin"));
        }
        return places.stream().filter(PrivatePostgres::hasAll).findFirst();
    }

    private static boolean hasAll(Path place) {
        return Stream.of("initdb", "pg_ctl", "createdb").allMatch(name -> Files.isExecutable(place.resolve(name)));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void boot() throws IOException {
        if (isRoot()) {
            run(List.of("chown", "postgres", folder.toString()));
        }
        String data = folder.resolve("data").toString();
        server("initdb", "-D", data, "-U", "steward", "-A", "trust", "--encoding=UTF8", "--locale=C", "--no-sync");
        String options = "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off";
        server("pg_ctl", "-D", data, "-l", folder.resolve("log").toString(), "-o", options, "-w", "start");
    }

    private void server(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        run(command);
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private void run(List<String> command) throws IOException {
        Path output = Files.createTempFile("steward-postgres", ".out");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(START_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException(command + " failed: " + Files.readString(output));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(command + " was interrupted", e);
        } finally {
            Files.delete(output);
        }
    }

    /** The JDBC address of a new, empty database; the user is {@code steward}, without a password. */
    public String newDatabase() {
        String name = "test" + ++databases;
        try {
            server("createdb", "-h", "127.0.0.1", "-p", "" + port, "-U", "steward", name);
        } catch (IOException e) {
            throw new IllegalStateException("database " + name + " cannot be made", e);
        }
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + name;
    }

    @Override
    public void close() {
        try {
            server("pg_ctl", "-D", folder.resolve("data").toString(), "-m", "immediate", "-w", "stop");
            List<Path> all;
            try (Stream<Path> walk = Files.walk(folder)) {
                all = walk.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path path : all) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new IllegalStateException("PostgreSQL cannot be stopped", e);
        }
    }
}
