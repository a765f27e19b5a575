// SPDX-License-Identifier: Apache-2.0
package org.steward.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import org.steward.bench.ClosedLoop;
import org.steward.bench.Latencies;
import org.steward.bench.floor.CommitFloor;
import org.steward.bench.floor.HttpFloor;

/**
 * Creates, shows, lists and fires over HTTP as a signed-in user, beside what store and server could do at best.
 * Arguments: the root of the checkout, seconds per figure, how many cases the list is filled up to (0 to leave out),
 * and ids of modules to enable, separated by commas, instead of those of the distribution.
 */
public final class LoadBench {
    private static final int[] CONNECTIONS = {1, 8, 32};
    private static final String PASSWORD = "bench-password-only-for-this-run";
    private static final String REGISTER = "{\"apologised\":\"true\"}";
    private static final String LIST = "type=complaint&open=true&limit=20";

    private final ClosedLoop loop;
    private final Set<String> numbers = ConcurrentHashMap.newKeySet();

    private LoadBench(Duration measured) {
        this.loop = new ClosedLoop(Duration.ofSeconds(2), measured);
    }

    /** Runs the whole measurement. */
    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(arguments[0]).toAbsolutePath();
        Path work = Files.createTempDirectory("steward-load");
        LoadBench bench = new LoadBench(Duration.ofSeconds(Long.parseLong(arguments[1])));
        double[] floor = bench.floors(work);
        if (arguments.length > 3) {
            enable(arguments[3], work.resolve("data"));
        }
        try (ServerProcess server = ServerProcess.steward(root, work.resolve("data"), PASSWORD, true)) {
            String token = SignIn.token(server.port(), PASSWORD);
            bench.cases(new CaseCalls(server.port(), token), floor);
            int most = Integer.parseInt(arguments[2]);
            if (most > 0) {
                bench.listGrowth(root, work, most);
            }
        }
    }

    private static void enable(String modules, Path data) throws IOException {
        Path wanted = data.resolve("karaf/etc/steward.modules.cfg");
        Files.createDirectories(wanted.getParent());
        Files.writeString(wanted, "modules = " + modules + "\n");
    }

    private double[] floors(Path work) throws Exception {
        double[] perSecond = new double[CONNECTIONS.length];
        CommitFloor floor = new CommitFloor(work.resolve("floor"));
        for (int i = 0; i < CONNECTIONS.length; i++) {
            Latencies commits = floor.run(loop, CONNECTIONS[i]);
            perSecond[i] = commits.count() / seconds();
            System.out.println(commits.row("commit floor", CONNECTIONS[i], seconds()));
        }
        floor.close();
        try (ServerProcess server = ServerProcess.java(HttpFloor.class)) {
            CaseCalls calls = new CaseCalls(server.port(), "");
            for (int connections : CONNECTIONS) {
                Latencies answers = loop.run(connections, () -> calls.create(location -> true));
                System.out.println(answers.row("HTTP floor", connections, seconds()));
            }
        }
        return perSecond;
    }

    private double seconds() {
        return loop.measured().toMillis() / 1000.0;
    }

    private void cases(CaseCalls calls, double[] floor) throws Exception {
        for (int i = 0; i < CONNECTIONS.length; i++) {
            Latencies created = loop.run(CONNECTIONS[i], () -> calls.create(numbers::add));
            System.out.println(created.row("create", CONNECTIONS[i], seconds())
                    + String.format(
                            Locale.ROOT,
                            "   %.0f %% of the commit floor",
                            created.count() / seconds() / floor[i] * 100));
        }
        System.out.println("duplicate numbers: none among " + numbers.size());
        List<String> known = new ArrayList<>(numbers);
        for (int connections : CONNECTIONS) {
            System.out.println(loop.run(connections, () -> calls.show(known)).row("show", connections, seconds()));
            System.out.println(
                    loop.run(connections, () -> calls.list(LIST)).row("list 20 newest", connections, seconds()));
        }
        for (int connections : CONNECTIONS) {
            fire(calls, connections);
        }
    }

    /** A case takes this step once, so there must be more new cases than can be fired on while it is measured. */
    private void fire(CaseCalls calls, int connections) throws Exception {
        Duration whole = loop.warmUp().plus(loop.measured());
        Set<String> made = ConcurrentHashMap.newKeySet();
        ClosedLoop preparing = new ClosedLoop(Duration.ZERO, whole.multipliedBy(2));
        Latencies created = preparing.run(Math.max(2, connections), () -> calls.create(made::add));
        if (created.errors() > 0) {
            throw new IOException(created.firstError());
        }
        List<String> fresh = new ArrayList<>(made);
        AtomicLong used = new AtomicLong();
        Latencies fired = loop.run(connections, () -> calls.fire(fresh, used, "register", REGISTER));
        System.out.println(fired.row("fire", connections, seconds()));
    }

    /** The list of the 20 newest with filters, on few and on many cases, on a store of its own. */
    private void listGrowth(Path root, Path work, int most) throws Exception {
        try (ServerProcess server = ServerProcess.steward(root, work.resolve("growth"), PASSWORD, true)) {
            CaseCalls calls = new CaseCalls(server.port(), SignIn.token(server.port(), PASSWORD));
            double[] medians = new double[2];
            int[] sizes = {1_000, most};
            Set<String> made = ConcurrentHashMap.newKeySet();
            for (int i = 0; i < sizes.length; i++) {
                fill(calls, made, sizes[i]);
                Latencies lists = loop.run(1, () -> calls.list(LIST));
                System.out.println(lists.row("list at " + made.size() + " cases", 1, seconds()));
                medians[i] = lists.percentile(50);
            }
            System.out.printf(
                    Locale.ROOT, "list: %.2f times as long at %d as at 1000 cases%n", medians[1] / medians[0], most);
        }
    }

    private static void fill(CaseCalls calls, Set<String> made, int size) throws Exception {
        ClosedLoop second = new ClosedLoop(Duration.ZERO, Duration.ofSeconds(1));
        while (made.size() < size) {
            Latencies created = second.run(size < 5_000 ? 1 : 8, () -> calls.create(made::add));
            if (created.errors() > 0) {
                throw new IOException(created.firstError());
            }
        }
    }
}
