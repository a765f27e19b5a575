// SPDX-License-Identifier: Apache-2.0
package org.steward.core.modules;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import org.steward.core.api.cases.CaseType;
import org.steward.core.api.module.ModuleRegistry.Lease;
import org.steward.core.api.module.ModuleStatus;
import org.steward.core.api.module.ModuleStatus.State;
import org.steward.core.api.text.Text;
import org.steward.core.modules.Entrance.Visit;

/**
 * The place of one module: its current generation, who is inside, who waits. A generation that was replaced while
 * somebody is inside serves them until they leave. Thread-safe.
 */
final class Slot {
    private final String id;
    private final Clock clock;
    private final int mostWaiters;
    private final Deque<Waiter> waiters = new ArrayDeque<>();
    private final List<Generation> draining = new ArrayList<>();
    private final Fuse fuse = new Fuse();
    private Generation current;
    private Text title;
    private State state = State.STARTING;
    private Instant since;
    private String trouble = "";
    private String version = "";
    private long parkings;
    private List<String> types = List.of();

    Slot(String id, Clock clock, int mostWaiters) {
        this.id = id;
        this.clock = clock;
        this.mostWaiters = mostWaiters;
        title = Text.same(id);
        since = clock.instant();
    }

    private static final class Waiter {
        private final Visit visit;
        private Entrance granted;

        Waiter(Visit visit) {
            this.visit = visit;
        }
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
        if (current != null && current != generation && !current.inside.isEmpty()) {
            draining.add(current);
        }
        current = generation;
        title = generation.declaration.title();
        types = generation.declaration.caseTypes().stream().map(CaseType::id).toList();
        version = generation.version;
        trouble = "";
        fuse.renew();
        become(State.ACTIVE);
        waiters.forEach(waiter -> waiter.granted = lease(current, waiter.visit));
        waiters.clear();
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

    /**
     * Parks the slot for a replacement and waits until nobody is inside.
     *
     * @return empty when it is parked and empty; otherwise it serves again and these kept it from being empty
     */
    synchronized List<String> drain(Duration longest) {
        if (current == null || state != State.ACTIVE) {
            return List.of();
        }
        Generation parked = current;
        become(State.PARKED);
        await(longest, () -> parked.inside.isEmpty());
        List<String> slow = parked.inside.stream().map(Entrance::words).toList();
        if (!slow.isEmpty()) {
            activate(parked);
        }
        return slow;
    }

    /** Waits until nobody is inside the generation of an offer that was replaced; whether that came about. */
    synchronized boolean isDrained(Object key, Duration longest) {
        return await(
                longest,
                () -> draining.stream().noneMatch(generation -> generation.key.equals(key))
                        && (current == null || !current.key.equals(key) || current.inside.isEmpty()));
    }

    /** Number of the parking that is now or was last. */
    synchronized long parking() {
        return parkings;
    }

    /** Gives the place up when it is still parked, and not once more. */
    synchronized boolean endGrace(long parking) {
        if (state != State.PARKED || parking != parkings) {
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

    /** Ids of the case types of the generation that served last. */
    synchronized List<String> types() {
        return types;
    }

    /** The current generation, also while parked; {@code null} when there is none. */
    synchronized Generation current() {
        return current;
    }

    /**
     * Takes a lease; while the slot is parked, waits for at most that long, with a bounded number of waiters. Who is
     * inside already never waits for what waits for it to leave: it goes on with the generation it is in.
     *
     * @return empty when the module does not serve
     */
    synchronized Optional<Lease> enter(Duration longest, Visit visit) {
        Optional<Generation> known = visited(visit);
        if (known.isPresent()) {
            return Optional.of(lease(known.get(), visit));
        }
        if (state == State.PARKED && !longest.isZero() && waiters.size() < mostWaiters) {
            Waiter waiter = new Waiter(visit);
            waiters.add(waiter);
            await(longest, () -> waiter.granted != null || state != State.PARKED);
            waiters.remove(waiter);
            return Optional.ofNullable(waiter.granted);
        }
        return state == State.ACTIVE ? Optional.of(lease(current, visit)) : Optional.empty();
    }

    private Optional<Generation> visited(Visit visit) {
        return Stream.concat(Stream.ofNullable(current), draining.stream())
                .filter(generation -> generation.inside.stream().anyMatch(entrance -> entrance.isOf(visit)))
                .findFirst();
    }

    private Entrance lease(Generation generation, Visit visit) {
        Entrance entrance = new Entrance(this, generation, visit);
        generation.inside.add(entrance);
        return entrance;
    }

    /** Waits under the lock until something is so, or the time is over; whether it is so. */
    private boolean await(Duration longest, BooleanSupplier so) {
        long end = System.nanoTime() + longest.toNanos();
        while (!so.getAsBoolean()) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return so.getAsBoolean();
            }
        }
        return true;
    }

    /** How many wait for the end of the parking. */
    synchronized int waiters() {
        return waiters.size();
    }

    /** What the module is doing now. */
    ModuleStatus status(Set<String> estates) {
        Generation asked = current();
        String complaint = asked == null ? "" : complaint(asked);
        synchronized (this) {
            String words = trouble.isEmpty() ? complaint : trouble;
            int leases = (current == null ? 0 : current.inside.size())
                    + draining.stream().mapToInt(old -> old.inside.size()).sum();
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
        parkings += next == State.PARKED ? 1 : 0;
        since = clock.instant();
        notifyAll();
    }

    synchronized void left(Entrance entrance) {
        entrance.generation.inside.remove(entrance);
        draining.removeIf(old -> old.inside.isEmpty());
        notifyAll();
    }

    /** Fences a generation that fails again and again. */
    synchronized void failedInside(Generation generation, Throwable failure) {
        if (generation == current && state == State.ACTIVE && fuse.blowsAt(clock.instant())) {
            trouble = "fenced after " + Fuse.MOST_FAILURES + " failures within a minute, the last one: "
                    + RootCause.of(failure);
            draining.add(current);
            current = null;
            become(State.QUARANTINED);
        }
    }
}
