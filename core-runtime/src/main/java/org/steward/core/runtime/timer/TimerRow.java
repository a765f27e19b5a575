// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.timer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.steward.core.api.clock.Pause;
import org.steward.core.api.clock.PauseReason;

/**
 * One deadline of a case as it is stored. Immutable.
 *
 * @param anchor the instant from which the limit is counted, {@code null} when that is the start
 * @param warnDays how many days before it is due a deadline with an anchor is warned; 0 for the usual time
 */
record TimerRow(
        String rule,
        String key,
        String limit,
        Instant started,
        Instant due,
        Instant next,
        int stage,
        Instant met,
        boolean cancelled,
        boolean main,
        boolean pausable,
        List<Pause> pauses,
        Instant anchor,
        int warnDays) {
    private static final int ANCHOR = 12;
    private static final int WARN_DAYS = 13;
    private static final int PARTS = 14;

    TimerRow {
        pauses = List.copyOf(pauses);
    }

    boolean isOpen() {
        return met == null && !cancelled;
    }

    boolean isPaused() {
        return !pauses.isEmpty() && pauses.get(pauses.size() - 1).to() == null;
    }

    TimerRow metAt(Instant at) {
        return settled(at, false, at);
    }

    TimerRow cancel(boolean yes, Instant at) {
        return settled(met, yes, at);
    }

    /** Nothing fires and nothing is paused any more from a moment on. */
    private TimerRow settled(Instant metThen, boolean cancelledThen, Instant at) {
        List<Pause> over = ended(pauses, at);
        return new TimerRow(
                rule,
                key,
                limit,
                started,
                due,
                null,
                stage,
                metThen,
                cancelledThen,
                main,
                pausable,
                over,
                anchor,
                warnDays);
    }

    TimerRow with(List<Pause> others) {
        return new TimerRow(
                rule, key, limit, started, due, next, stage, met, cancelled, main, pausable, others, anchor, warnDays);
    }

    TimerRow limited(String otherKey, String otherLimit) {
        return new TimerRow(
                rule,
                otherKey,
                otherLimit,
                started,
                due,
                next,
                0,
                met,
                false,
                main,
                pausable,
                pauses,
                anchor,
                warnDays);
    }

    TimerRow timed(Instant newDue, Instant newNext, int newStage) {
        return new TimerRow(
                rule, key, limit, started, newDue, newNext, newStage, met, cancelled, main, pausable, pauses, anchor,
                warnDays);
    }

    /** The same deadline counted from another instant, not warned yet. */
    TimerRow anchoredAt(Instant other) {
        return new TimerRow(
                rule, key, limit, started, due, next, 0, met, cancelled, main, pausable, pauses, other, warnDays);
    }

    /** From when the limit is counted. */
    Instant base() {
        return anchor == null ? started : anchor;
    }

    static List<Pause> ended(List<Pause> pauses, Instant at) {
        List<Pause> ended = new ArrayList<>();
        pauses.forEach(pause -> ended.add(pause.to() != null ? pause : new Pause(pause.from(), at, pause.reason())));
        return ended;
    }

    String write() {
        return String.join(
                "|",
                rule,
                key,
                limit,
                text(started),
                text(due),
                text(next),
                Integer.toString(stage),
                text(met),
                Boolean.toString(cancelled),
                Boolean.toString(main),
                Boolean.toString(pausable),
                pausesText(),
                text(anchor),
                Integer.toString(warnDays));
    }

    static TimerRow parse(String line) {
        String[] parts = line.split("\\|", PARTS);
        return new TimerRow(
                parts[0],
                parts[1],
                parts[2],
                instant(parts[3]),
                instant(parts[4]),
                instant(parts[5]),
                Integer.parseInt(parts[6]),
                instant(parts[7]),
                Boolean.parseBoolean(parts[8]),
                Boolean.parseBoolean(parts[9]),
                Boolean.parseBoolean(parts[10]),
                readPauses(parts[11]),
                parts.length <= ANCHOR ? null : instant(parts[ANCHOR]),
                parts.length <= WARN_DAYS ? 0 : Integer.parseInt(parts[WARN_DAYS]));
    }

    private String pausesText() {
        StringBuilder text = new StringBuilder();
        pauses.forEach(pause -> text.append(text(pause.from()))
                .append('/')
                .append(text(pause.to()))
                .append('/')
                .append(pause.reason())
                .append(';'));
        return text.toString();
    }

    private static List<Pause> readPauses(String text) {
        List<Pause> pauses = new ArrayList<>();
        for (String pause : text.split(";")) {
            if (!pause.isEmpty()) {
                String[] parts = pause.split("/");
                pauses.add(new Pause(instant(parts[0]), instant(parts[1]), PauseReason.valueOf(parts[2])));
            }
        }
        return pauses;
    }

    private static String text(Instant at) {
        return at == null ? "" : Long.toString(at.toEpochMilli());
    }

    private static Instant instant(String text) {
        return text.isEmpty() ? null : Instant.ofEpochMilli(Long.parseLong(text));
    }
}
