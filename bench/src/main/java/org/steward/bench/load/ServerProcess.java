// SPDX-License-Identifier: Apache-2.0
package org.steward.bench.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program started for a measurement; ready when it prints a given word. */
public final class ServerProcess implements AutoCloseable {
    private final Process process;
    private final int port;
    private final Duration startTime;

    private ServerProcess(Process process, int port, Duration startTime) {
        this.process = process;
        this.port = port;
        this.startTime = startTime;
    }

    /** A port that is free now. */
    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** The service centre of this checkout, empty, on new data. */
    public static ServerProcess steward(Path root, Path data, String password, boolean empty) throws IOException {
        int port = freePort();
        List<String> command = new java.util.ArrayList<>(
                List.of(root.resolve("run").toString(), "--batch", "--port", "" + port, "--data", data.toString()));
        if (empty) {
            command.add("--empty");
        }
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("STEWARD_ADMIN_PASSWORD", password);
        return start(builder, port, "Steward is ready");
    }

    /** A main class on this program's class path, given a port. */
    public static ServerProcess java(Class<?> main) throws IOException {
        int port = freePort();
        return start(
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName(),
                        "" + port),
                port,
                "up");
    }

    private static ServerProcess start(ProcessBuilder builder, int port, String ready) throws IOException {
        long from = System.nanoTime();
        Process process = builder.redirectErrorStream(true).start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.contains(ready)) {
                Thread drain = new Thread(() -> out.lines().forEach(rest -> {}), "drain");
                drain.setDaemon(true);
                drain.start();
                return new ServerProcess(process, port, Duration.ofNanos(System.nanoTime() - from));
            }
            System.out.println("  | " + line);
        }
        throw new IOException("the server ended before it was ready");
    }

    /** Where it listens on this machine. */
    public int port() {
        return port;
    }

    /** From start to ready. */
    public Duration startTime() {
        return startTime;
    }

    /** The process that was started. */
    public ProcessHandle handle() {
        return process.toHandle();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
