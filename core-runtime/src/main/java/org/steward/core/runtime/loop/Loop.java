// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.loop;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does something again and again on a thread of its own; a failure is logged and tried again. Thread-safe. */
public final class Loop implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Loop.class);
    private static final int STOP_SECONDS = 10;

    private final String name;
    private final Runnable work;
    private final ScheduledExecutorService thread;

    private Loop(String name, Runnable work) {
        this.name = name;
        this.work = work;
        this.thread = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread made = new Thread(task, "steward-" + name);
            made.setDaemon(true);
            return made;
        });
    }

    /**
     * Starts a loop.
     *
     * @param name of its thread, after {@code steward-}
     * @param period from the end of one time to the begin of the next, and before the first
     */
    public static Loop every(Duration period, String name, Runnable work) {
        Loop loop = new Loop(name, work);
        loop.thread.scheduleWithFixedDelay(loop::once, period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
        return loop;
    }

    private void once() {
        try {
            work.run();
        } catch (RuntimeException failure) {
            log.error("{} could not be looked at and are tried again", name, failure);
        }
    }

    /** Stops the loop and waits for what it is doing, at most 10 s. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
