// SPDX-License-Identifier: Apache-2.0
package org.steward.bench.swap;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

import org.steward.bench.Latencies;
import org.steward.bench.load.HttpConnection;

/**
 * Clients that create, fire and list on the module that is replaced, one that reads from the module that stays, and on
 * that one a request of five seconds and a stream that are always under way.
 */
final class Clients {
    private static final String BODY = "{\"type\":\"tally-matter\",\"channel\":\"COUNTER\",\"summary\":\"One more\"}";
    private static final long THINK_NANOS = Duration.ofMillis(20).toNanos();

    private final int port;
    private final String token;
    private final int count;
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private volatile boolean going;

    Clients(int port, String token, int count) {
        this.port = port;
        this.token = token;
        this.count = count;
    }

    /**
     * What was measured.
     *
     * @param module on the module that is replaced
     * @param untouched on the one that stays, the long ones not counted
     * @param seconds how long it was measured
     */
    record Result(Latencies module, Latencies untouched, double seconds) {}

    /** Something to do while the clients are at work. */
    interface Meanwhile {
        void run() throws Exception;
    }

    /** How many clients work on the module that is replaced. */
    int count() {
        return count;
    }

    /** Locations of the cases whose creation was acknowledged; a location given twice counts as an error. */
    Set<String> acknowledged() {
        return acknowledged;
    }

    Result during(Meanwhile meanwhile) throws Exception {
        going = true;
        ExecutorService pool = Executors.newFixedThreadPool(count + 3);
        try {
            List<Future<Latencies>> module = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                module.add(pool.submit(() -> loop(this::work, THINK_NANOS)));
            }
            Future<Latencies> quick = pool.submit(() -> loop(this::version, THINK_NANOS));
            Future<Latencies> slow = pool.submit(() -> loop(on -> get(on, "/api/slow/slow?ms=5000"), 0));
            Future<Latencies> stream = pool.submit(() -> loop(on -> get(on, "/api/slow/stream?ms=5000"), 0));
            long start = System.nanoTime();
            meanwhile.run();
            double seconds = (System.nanoTime() - start) / 1e9;
            going = false;
            Latencies untouched = quick.get();
            failed(untouched, slow.get());
            failed(untouched, stream.get());
            return new Result(merged(module), untouched, seconds);
        } finally {
            going = false;
            pool.shutdownNow();
        }
    }

    private static void failed(Latencies all, Latencies longOnes) {
        if (longOnes.errors() > 0) {
            all.error(longOnes.firstError());
        }
    }

    private static Latencies merged(List<Future<Latencies>> parts) throws InterruptedException, ExecutionException {
        List<Latencies> all = new ArrayList<>();
        for (Future<Latencies> part : parts) {
            all.add(part.get());
        }
        return Latencies.merged(all);
    }

    private interface Round {
        void on(HttpConnection connection, Latencies latencies) throws Exception;
    }

    private interface Call {
        String on(HttpConnection connection) throws Exception;
    }

    private Latencies loop(Call call, long think) throws Exception {
        return loop((connection, latencies) -> timed(latencies, () -> call.on(connection)), think);
    }

    private Latencies loop(Round round, long think) throws Exception {
        Latencies latencies = new Latencies();
        try (HttpConnection connection = new HttpConnection(port, token)) {
            while (going) {
                round.on(connection, latencies);
                LockSupport.parkNanos(think);
            }
        }
        return Latencies.merged(List.of(latencies));
    }

    private void work(HttpConnection connection, Latencies latencies) throws Exception {
        String[] location = {""};
        timed(latencies, () -> {
            HttpConnection.Answer answer = connection.post("/api/cases", BODY);
            location[0] = answer.headers().getOrDefault("location", "");
            if (answer.status() != 201) {
                return "create " + answer.status() + " " + answer.body();
            }
            return acknowledged.add(location[0]) ? "" : "doubled " + location[0];
        });
        if (!location[0].isEmpty()) {
            String path = location[0].substring(location[0].indexOf("/api/"));
            timed(latencies, () -> {
                HttpConnection.Answer answer = connection.post(path + "/transitions/finish", "*", "{}");
                return answer.status() == 200 ? "" : "fire " + answer.status() + " " + answer.body();
            });
        }
        timed(latencies, () -> get(connection, "/api/cases?type=tally-matter&limit=20"));
        timed(latencies, () -> get(connection, "/api/tally/version"));
    }

    private String version(HttpConnection connection) throws Exception {
        return get(connection, "/api/slow/version");
    }

    private static String get(HttpConnection connection, String path) throws Exception {
        HttpConnection.Answer answer = connection.get(path);
        return answer.status() == 200 ? "" : path + " " + answer.status() + " " + answer.body();
    }

    private static void timed(Latencies latencies, Callable<String> call) throws Exception {
        long start = System.nanoTime();
        String error = call.call();
        if (error.isEmpty()) {
            latencies.add(System.nanoTime() - start);
        } else {
            latencies.error(error);
        }
    }
}
