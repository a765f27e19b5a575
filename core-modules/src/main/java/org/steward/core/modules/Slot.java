// SPDX-License-Identifier: Apache-2.0
package org.steward.core.modules;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.api.module.ModuleRegistry.Lease;
import org.steward.core.api.module.ModuleStatus;
import org.steward.core.api.module.ModuleStatus.State;
import org.steward.core.api.text.Text;

/**
 * The place of one module: its current generation, who is inside, who waits. A generation that was replaced while
 * somebody is inside serves them until they leave. Thread-safe.
 */
final class Slot {
    private static final int MOST_WAITERS = 16;

    private final String id;
    private final Clock clock;
    private Generation current;
    private Text title;
    private State state = State.STARTING;
    private Instant since;
    private String trouble = "";
    private String version = "";
    private int leases;
    private int waiters;

    Slot(String id, Clock clock) {
        this.id = id;
        this.clock = clock;
        title = Text.same(id);
        since = clock.instant();
    }

    /** A build has begun; what serves goes on serving. */
    synchronized void starting(String newVersion) {
        if (current == null) {
            version = newVersion;
            become(State.STARTING);
        }
    }

    /** Makes a generation current and lets everybody in who waits. */
    synchronized void activate(Generation generation) {
        current = generation;
        title = generation.declaration.title();
        version = generation.version;
        trouble = "";
        become(State.ACTIVE);
    }

    /** A build failed. A generation that serves goes on serving; a parked one ends. */
    synchronized void failed(String failedVersion, String why) {
        trouble = why;
        if (current == null || state != State.ACTIVE) {
            current = null;
            version = failedVersion;
            become(State.QUARANTINED);
        }
    }

    /** Parks the slot when this offer is the current one. */
    synchronized boolean park(Object key) {
        if (current == null || !current.key.equals(key) || state == State.PARKED) {
            return false;
        }
        become(State.PARKED);
        return true;
    }

    /** Gives the place up when it is still parked. */
    synchronized boolean endGrace() {
        if (state != State.PARKED) {
            return false;
        }
        leave();
        return true;
    }

    /** Nothing is offered any more. */
    synchronized void leave() {
        current = null;
        version = "";
        trouble = "";
        become(State.ABSENT);
    }

    /** The current generation, also while parked; {@code null} when there is none. */
    synchronized Generation current() {
        return current;
    }

    /**
     * Takes a lease; while the slot is parked, waits for at most that long, and with at most 16 waiters.
     *
     * @return empty when the module does not serve
     */
    synchronized Optional<Lease> enter(Duration longest) {
        if (state == State.PARKED && !longest.isZero() && waiters < MOST_WAITERS) {
            awaitEndOfParking(longest);
        }
        if (state != State.ACTIVE) {
            return Optional.empty();
        }
        leases++;
        return Optional.of(new Entered(current.declaration));
    }

    private void awaitEndOfParking(Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        waiters++;
        try {
            while (state == State.PARKED) {
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    return;
                }
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            waiters--;
        }
    }

    /** How many wait for the end of the parking. */
    synchronized int waiters() {
        return waiters;
    }

    /** What the module is doing now. */
    ModuleStatus status(Set<String> estates) {
        Generation asked = current();
        String complaint = asked == null ? "" : complaint(asked);
        synchronized (this) {
            String words = trouble.isEmpty() ? complaint : trouble;
            return new ModuleStatus(id, title, version, state, estates, leases, since, words);
        }
    }

    private static String complaint(Generation generation) {
        try {
            return generation.module.trouble();
        } catch (RuntimeException | LinkageError e) {
            return RootCause.of(e);
        }
    }

    private void become(State next) {
        state = next;
        since = clock.instant();
        notifyAll();
    }

    private synchronized void left() {
        leases--;
    }

    private final class Entered implements Lease {
        private final ModuleDeclaration declaration;
        private final AtomicBoolean open = new AtomicBoolean(true);

        Entered(ModuleDeclaration declaration) {
            this.declaration = declaration;
        }

        @Override
        public ModuleDeclaration declaration() {
            return declaration;
        }

        @Override
        public void close() {
            if (open.compareAndSet(true, false)) {
                left();
            }
        }
    }
}
