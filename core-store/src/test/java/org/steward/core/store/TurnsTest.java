// SPDX-License-Identifier: Apache-2.0
package org.steward.core.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private final ExecutorService writers = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        writers.shutdownNow();
    }

    private int mostAtOnce(Turns turns, int count) throws Exception {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(writers.submit(() -> turns.take(() -> {
                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                for (int spin = 0; spin < 10_000; spin++) {
                    Thread.onSpinWait();
                }
                return inside.decrementAndGet();
            })));
        }
        for (Future<?> each : all) {
            each.get(20, TimeUnit.SECONDS);
        }
        return most.get();
    }

    @Test
    void noMoreWritersThanProcessorsAreInAnEmbeddedStoreAtOnce() throws Exception {
        int processors = Math.max(2, Runtime.getRuntime().availableProcessors());

        int most = mostAtOnce(Turns.of(Engine.DERBY), 200);

        assertTrue(most <= processors, most + " writers at once on " + processors + " processors");
    }

    @Test
    void aWriterThatNeverEndsHoldsUpNobodyForGood() throws Exception {
        Turns turns = Turns.of(Engine.DERBY);
        CountDownLatch end = new CountDownLatch(1);
        int processors = Math.max(2, Runtime.getRuntime().availableProcessors());
        CountDownLatch inside = new CountDownLatch(processors);
        for (int i = 0; i < processors; i++) {
            writers.submit(() -> turns.take(() -> {
                inside.countDown();
                return waited(end);
            }));
        }
        assertTrue(inside.await(20, TimeUnit.SECONDS));

        assertEquals(
                "written", writers.submit(() -> turns.take(() -> "written")).get(20, TimeUnit.SECONDS));
        end.countDown();
    }

    private static boolean waited(CountDownLatch end) {
        try {
            return end.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
