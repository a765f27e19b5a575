// SPDX-License-Identifier: Apache-2.0
package org.steward.bench.swap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.steward.bench.Latencies;
import org.steward.bench.load.HttpConnection;
import org.steward.bench.load.ServerProcess;
import org.steward.bench.load.SignIn;
import org.steward.core.testkit.life.Jvm;

/**
 * Replaces a module between two versions under load, each fifth time parked, and tells what failed, got lost, came
 * twice or waited. Arguments: the root of the checkout, how many replaces, how many clients.
 */
public final class HotSwap {
    private static final String PASSWORD = "bench-password-only-for-this-run";
    private static final Duration CALM = Duration.ofSeconds(20);
    private static final int PATIENCE_SECONDS = 60;
    /** The two modules are variants of one jar, so this many loaders hold its classes while nothing is left over. */
    private static final int LIVE_LOADERS = 2;

    private final int port;
    private final String token;
    private final Clients clients;
    private final int swaps;
    private final Latencies pauses = new Latencies();

    private HotSwap(int port, String token, int swaps, int clients) {
        this.port = port;
        this.token = token;
        this.swaps = swaps;
        this.clients = new Clients(port, token, clients);
    }

    /** Runs the whole measurement. */
    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(arguments[0]).toAbsolutePath();
        Path data = Files.createTempDirectory("steward-swap").resolve("data");
        try (ServerProcess server = ServerProcess.steward(root, data, PASSWORD, true)) {
            SwapModules.wanted(root, data);
            String token = SignIn.token(server.port(), PASSWORD);
            new HotSwap(server.port(), token, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]))
                    .run(new Jvm(data.resolve("steward.pid")));
        }
    }

    private void run(Jvm jvm) throws Exception {
        until(
                "tally and slow serve",
                () -> get("/api/tally/version").contains(SwapModules.FIRST)
                        && get("/api/slow/version").contains(SwapModules.FIRST));
        print("warming up", clients.during(() -> pause(CALM.dividedBy(2))));
        Clients.Result calm = clients.during(() -> pause(CALM));
        print("without swaps", calm);
        long threads = jvm.threads();
        Clients.Result swapped = clients.during(this::swapAll);
        print("during swaps", swapped);
        System.out.println(Latencies.merged(List.of(pauses)).row("one replace", 1, swapped.seconds()));
        int acknowledged = clients.acknowledged().size();
        until("the journal has reached the module", () -> number("cases") >= acknowledged);
        long lost = acknowledged - number("cases");
        long redelivered = number("times") - number("cases");
        System.out.printf(
                Locale.ROOT,
                "cases acknowledged %d, seen by the module's subscriber %d, of them again %d%n",
                acknowledged,
                number("cases"),
                redelivered);
        System.out.printf(
                Locale.ROOT,
                "class loaders left of replaced versions: %d; threads: %d before, %d after%n",
                jvm.loadersOf("org.steward.tally.TallyModule") - LIVE_LOADERS,
                threads,
                jvm.threads());
        long failed = swapped.module().errors() + swapped.untouched().errors() + pauses.errors();
        System.out.printf(
                Locale.ROOT,
                "hot-swap: %d swaps, %d requests, %d failed, %d lost, %d doubled, p99 during %.1f ms without %.1f ms%n",
                swaps,
                swapped.module().count() + swapped.untouched().count(),
                failed,
                Math.max(0, lost),
                Math.max(0, -lost),
                swapped.module().percentile(99),
                calm.module().percentile(99));
    }

    private void print(String phase, Clients.Result result) {
        System.out.println(result.module().row("module, " + phase, clients.count(), result.seconds()));
        System.out.println(result.untouched().row("untouched, " + phase, 1, result.seconds()));
    }

    private void swapAll() throws IOException {
        try (HttpConnection connection = new HttpConnection(port, token)) {
            for (int i = 0; i < swaps; i++) {
                String next = i % 2 == 0 ? SwapModules.SECOND : SwapModules.FIRST;
                boolean parked = i % 5 == 4;
                long start = System.nanoTime();
                HttpConnection.Answer answer = connection.post(
                        "/api/modules/tally/replace", "{\"source\":\"" + next + "\",\"parked\":" + parked + "}");
                if (answer.status() == 200) {
                    pauses.add(System.nanoTime() - start);
                } else {
                    pauses.error("replace " + answer.status() + " " + answer.body());
                }
            }
        }
    }

    private String get(String path) throws IOException {
        try (HttpConnection connection = new HttpConnection(port, token)) {
            return connection.get(path).body();
        }
    }

    private long number(String name) throws IOException {
        Matcher found = Pattern.compile("\"" + name + "\"\\s*:\\s*(\\d+)").matcher(get("/api/tally/seen?estate=main"));
        return found.find() ? Long.parseLong(found.group(1)) : 0;
    }

    private interface Condition {
        boolean holds() throws IOException;
    }

    private static void until(String what, Condition condition) throws Exception {
        for (int i = 0; i < PATIENCE_SECONDS * 2; i++) {
            if (condition.holds()) {
                return;
            }
            pause(Duration.ofMillis(500));
        }
        System.out.println("not within " + PATIENCE_SECONDS + " s: " + what);
    }

    private static void pause(Duration time) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(time.toNanos());
    }
}
