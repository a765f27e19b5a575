// SPDX-License-Identifier: Apache-2.0
package org.steward.core.testkit.life;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Clients that do the same round of requests again and again until they are stopped. Thread-safe. */
public final class Load implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Api api;
    private final Consumer<Load> round;
    private final ExecutorService pool;
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger unavailable = new AtomicInteger();
    private volatile boolean going = true;

    private Load(Api api, int clients, Consumer<Load> round) {
        this.api = api;
        this.round = round;
        this.pool = Executors.newFixedThreadPool(clients);
        for (int i = 0; i < clients; i++) {
            pool.execute(this::work);
        }
    }

    /**
     * Starts.
     *
     * @param round what each client repeats; it gives every answer to {@link #note} or {@link #opened}
     */
    public static Load on(Api api, int clients, Consumer<Load> round) {
        return new Load(api, clients, round);
    }

    /**
     * What came of it.
     *
     * @param acknowledged numbers of the cases whose creation was answered 201
     * @param failures answers that were neither 2xx nor 503 with {@code Retry-After}; cases lost or numbered twice
     * @param answered how many answers were 2xx
     * @param unavailable how many answers were 503 with {@code Retry-After}
     */
    public record Report(Set<String> acknowledged, List<String> failures, int answered, int unavailable) {}

    private void work() {
        while (going) {
            try {
                round.accept(this);
            } catch (RuntimeException e) {
                failures.add(String.valueOf(e));
            }
        }
    }

    /** Counts an answer; whether it was 2xx. */
    public boolean note(Api.Answer answer) {
        if (answer.status() / 100 == 2) {
            answered.incrementAndGet();
            return true;
        }
        if (answer.status() == 503 && !answer.header("Retry-After").isEmpty()) {
            unavailable.incrementAndGet();
        } else {
            failures.add(answer.status() + " " + answer.raw());
        }
        return false;
    }

    /** Counts the answer to a creation; the number of the case, or an empty string when there is none. */
    public String opened(Api.Answer answer) {
        if (!note(answer)) {
            return "";
        }
        String number = answer.body().path("number").asText();
        if (!acknowledged.add(number)) {
            failures.add("number given twice: " + number);
        }
        return number;
    }

    /** Waits until so many more answers came. */
    public void awaitAnswers(int more) {
        int from = answered.get();
        Pause.until(
                more + " more answers; failures so far: " + failures,
                PATIENCE,
                () -> answered.get() >= from + more || !failures.isEmpty());
    }

    /** Stops and tells; every acknowledged case must be found. */
    public Report stop() {
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
            if (!pool.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                failures.add("a client did not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
