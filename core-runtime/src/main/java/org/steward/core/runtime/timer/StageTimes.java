// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.timer;

import java.time.Duration;
import java.time.Instant;

import org.steward.core.api.clock.DeadlineClock;
import org.steward.core.api.clock.Limit;
import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.parameter.Parameters;

/** When the stages of a deadline are reached: warned, overdue, supervisor told, manager told. Thread-safe. */
final class StageTimes {
    static final int WARN = 1;
    static final int OVERDUE = 2;
    static final int SUPERVISOR = 3;
    static final int MANAGER = 4;
    private static final int WHOLE = 100;
    private static final int PATIENCE_PERCENT = 75;

    private final EstateRegister estates;
    private final Parameters parameters;

    StageTimes(EstateRegister estates, Parameters parameters) {
        this.estates = estates;
        this.parameters = parameters;
    }

    /** The share of the limit at which a stage is reached. */
    int percent(String estateId, int stage) {
        int supervisor = Math.max(WHOLE, parameters.integer(estateId, "clock.supervisorPercent"));
        return switch (stage) {
            case WARN -> Math.min(WHOLE - 1, parameters.integer(estateId, "clock.warnPercent"));
            case OVERDUE -> WHOLE;
            case SUPERVISOR -> supervisor;
            default -> Math.max(supervisor, parameters.integer(estateId, "clock.managerPercent"));
        };
    }

    /** When a stage is reached. */
    Instant at(String estateId, TimerRow row, int stage, Instant now) {
        if (row.anchor() != null) {
            return atAnchored(estateId, row, stage, now);
        }
        return clock(estateId).at(percent(estateId, stage), row.started(), Limit.parse(row.limit()), row.pauses(), now);
    }

    /**
     * A deadline counted from a wanted time says nothing by its limit about how near it is: it is warned a fixed time,
     * or the days its rule names, before it is due, but never in the first three quarters of the time that was left.
     */
    private Instant atAnchored(String estateId, TimerRow row, int stage, Instant now) {
        Instant due = due(estateId, row, now);
        return switch (stage) {
            case WARN -> {
                Instant before = row.warnDays() == 0
                        ? due.minus(elapsed(estateId, "clock.anchorWarn"))
                        : due.atZone(estates.zone(estateId))
                                .minusDays(row.warnDays())
                                .toInstant();
                long left = Math.max(0, Duration.between(row.started(), due).toMillis());
                Instant late = row.started().plusMillis(left * PATIENCE_PERCENT / WHOLE);
                yield before.isBefore(late) ? late : before;
            }
            case OVERDUE, SUPERVISOR -> due;
            default -> due.plus(elapsed(estateId, "clock.anchorManager"));
        };
    }

    private Duration elapsed(String estateId, String key) {
        return Duration.ofMinutes(parameters.integer(estateId, key));
    }

    private Instant due(String estateId, TimerRow row, Instant now) {
        return clock(estateId).at(WHOLE, row.base(), Limit.parse(row.limit()), row.pauses(), now);
    }

    /** The row with due time and next stage computed from its facts. */
    TimerRow timed(String estateId, TimerRow row, int stage, Instant now) {
        Instant due = due(estateId, row, now);
        boolean fires = row.isOpen() && !row.isPaused() && stage < MANAGER;
        return row.timed(due, fires ? at(estateId, row, stage + 1, now) : null, stage);
    }

    DeadlineClock clock(String estateId) {
        return DeadlineClock.on(estates.calendar(estateId));
    }
}
