// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The pauses of one deadline, cut to its life: none before the start, the running one ends now. Immutable. */
final class Standstill {
    private final List<Pause> pauses;

    private Standstill(List<Pause> pauses) {
        this.pauses = List.copyOf(pauses);
    }

    static Standstill of(List<Pause> pauses, Instant start, Instant now) {
        List<Pause> cut = new ArrayList<>();
        for (Pause pause : pauses) {
            Instant from = pause.from().isBefore(start) ? start : pause.from();
            Instant to = pause.to() == null ? now : pause.to();
            if (from.isBefore(to)) {
                cut.add(new Pause(from, to, pause.reason()));
            }
        }
        return new Standstill(cut);
    }

    List<Pause> pauses() {
        return pauses;
    }

    /** Whether the clock never stood still. */
    boolean isNone() {
        return pauses.isEmpty();
    }

    /** When so much time outside pauses has passed. */
    Instant after(Instant start, long millis) {
        Instant end = start.plusMillis(millis);
        for (Pause pause : pauses) {
            if (!pause.from().isBefore(end)) {
                break;
            }
            end = end.plus(Duration.between(pause.from(), pause.to()));
        }
        return end;
    }

    /** Whether a moment lies inside a pause, its ends excluded. */
    boolean covers(Instant at) {
        return pauses.stream().anyMatch(pause -> pause.from().isBefore(at) && at.isBefore(pause.to()));
    }

    /** The pauses that began before a moment. */
    List<Pause> until(Instant end) {
        return pauses.stream().filter(pause -> pause.from().isBefore(end)).toList();
    }

    /** How long the clock stood still in a span, in milliseconds. */
    long within(Instant from, Instant to) {
        long millis = 0;
        for (Pause pause : pauses) {
            Instant begin = pause.from().isBefore(from) ? from : pause.from();
            Instant end = pause.to().isAfter(to) ? to : pause.to();
            millis += begin.isBefore(end) ? Duration.between(begin, end).toMillis() : 0;
        }
        return millis;
    }
}
