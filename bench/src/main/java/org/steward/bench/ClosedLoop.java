// SPDX-License-Identifier: Apache-2.0
package org.steward.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs the same work on several threads, each starting the next call when the last has ended. */
public record ClosedLoop(Duration warmUp, Duration measured) {
    /** One thread's work, made once per thread and closed at the end. */
    public interface Worker extends AutoCloseable {
        /** One call. A returned text is an error, an empty one success. */
        String call() throws Exception;

        @Override
        void close() throws Exception;
    }

    /** Measures; calls during the warm-up are not counted. */
    public Latencies run(int threads, Callable<Worker> worker) throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            long from = System.nanoTime() + warmUp.toNanos();
            long to = from + measured.toNanos();
            List<Future<Latencies>> parts = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                parts.add(pool.submit(() -> loop(worker, from, to)));
            }
            List<Latencies> results = new ArrayList<>();
            for (Future<Latencies> part : parts) {
                results.add(part.get());
            }
            return Latencies.merged(results);
        } finally {
            pool.shutdownNow();
        }
    }

    private static Latencies loop(Callable<Worker> make, long from, long to) throws Exception {
        Latencies latencies = new Latencies();
        try (Worker worker = make.call()) {
            for (long start = System.nanoTime(); start < to; start = System.nanoTime()) {
                String error = worker.call();
                long end = System.nanoTime();
                if (!error.isEmpty()) {
                    latencies.error(error);
                } else if (start >= from && end <= to) {
                    latencies.add(end - start);
                }
            }
        }
        return latencies;
    }
}
