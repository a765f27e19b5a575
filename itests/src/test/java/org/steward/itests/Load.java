// SPDX-License-Identifier: Apache-2.0
package org.steward.itests;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Clients that create, fire, list and read on the module {@code tally} until they are stopped. Thread-safe. */
final class Load implements AutoCloseable {
    private static final Map<String, String> CASE =
            Map.of("type", "tally-matter", "channel", "COUNTER", "summary", "One more");

    private final Api api;
    private final ExecutorService pool;
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger unavailable = new AtomicInteger();
    private volatile boolean going = true;

    private Load(Api api, int clients) {
        this.api = api;
        this.pool = Executors.newFixedThreadPool(clients);
        for (int i = 0; i < clients; i++) {
            pool.execute(this::work);
        }
    }

    /** Starts. */
    static Load on(Api api, int clients) {
        return new Load(api, clients);
    }

    /**
     * What came of it.
     *
     * @param acknowledged numbers of the cases whose creation was answered 201
     * @param failures answers that were neither 2xx nor 503 with {@code Retry-After}
     * @param unavailable how many answers were 503 with {@code Retry-After}
     */
    record Report(Set<String> acknowledged, List<String> failures, int answered, int unavailable) {}

    private void work() {
        while (going) {
            try {
                Api.Answer made = api.post("/api/cases", CASE);
                note(made);
                String number = made.body().path("number").asText();
                if (made.status() == 201) {
                    acknowledged.add(number);
                    note(api.post("/api/cases/" + number + "/transitions/finish", Map.of(), "If-Match", "*"));
                }
                note(api.get("/api/cases?type=tally-matter&limit=20"));
                note(api.get("/api/tally/version"));
            } catch (RuntimeException e) {
                failures.add(String.valueOf(e));
            }
        }
    }

    private void note(Api.Answer answer) {
        if (answer.status() / 100 == 2) {
            answered.incrementAndGet();
        } else if (answer.status() == 503 && !answer.header("Retry-After").isEmpty()) {
            unavailable.incrementAndGet();
        } else {
            failures.add(answer.status() + " " + answer.raw());
        }
    }

    /** Waits until so many more answers came. */
    void awaitAnswers(int more) {
        int from = answered.get();
        Pause.until(more + " more answers", Duration.ofSeconds(60), () -> answered.get() >= from + more);
    }

    /** Stops and tells; every acknowledged case must be found. */
    Report stop() {
        close();
        Stream<String> lost = acknowledged.stream()
                .filter(number -> api.get("/api/cases/" + number).status() != 200)
                .map(number -> "lost " + number);
        return new Report(
                Set.copyOf(acknowledged),
                Stream.concat(failures.stream(), lost).toList(),
                answered.get(),
                unavailable.get());
    }

    @Override
    public void close() {
        going = false;
        pool.shutdown();
        try {
            if (!pool.awaitTermination(60, TimeUnit.SECONDS)) {
                failures.add("a client did not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
