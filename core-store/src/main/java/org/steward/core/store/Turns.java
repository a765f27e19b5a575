// SPDX-License-Identifier: Apache-2.0
package org.steward.core.store;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Who writes to a store inside this process waits for a turn, first come, first served: more writers than processors
 * only wait for each other's latches, and the unlucky ones longest. Nobody waits longer than half a second, so that a
 * slow writer, or one that waits for another, holds up nobody for good. A store elsewhere keeps its own order.
 * Thread-safe.
 */
final class Turns {
    private static final long LONGEST_WAIT_MS = 500;

    private final Semaphore turns;

    private Turns(Semaphore turns) {
        this.turns = turns;
    }

    /** The turns of a store of this engine on this machine. */
    static Turns of(Engine engine) {
        int processors = Math.max(2, Runtime.getRuntime().availableProcessors());
        return new Turns(new Semaphore(engine == Engine.DERBY ? processors : Integer.MAX_VALUE, true));
    }

    /** Does the work when its turn has come. */
    <T> T take(Supplier<T> work) {
        boolean taken = waited();
        try {
            return work.get();
        } finally {
            if (taken) {
                turns.release();
            }
        }
    }

    private boolean waited() {
        try {
            return turns.tryAcquire(LONGEST_WAIT_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
