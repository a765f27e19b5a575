// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.timer;

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
        return clock(estateId).at(percent(estateId, stage), row.started(), Limit.parse(row.limit()), row.pauses(), now);
    }

    /** The row with due time and next stage computed from its facts. */
    TimerRow timed(String estateId, TimerRow row, int stage, Instant now) {
        Instant due = clock(estateId).at(WHOLE, row.started(), Limit.parse(row.limit()), row.pauses(), now);
        boolean fires = row.isOpen() && !row.isPaused() && stage < MANAGER;
        return row.timed(due, fires ? at(estateId, row, stage + 1, now) : null, stage);
    }

    DeadlineClock clock(String estateId) {
        return DeadlineClock.on(estates.calendar(estateId));
    }
}
