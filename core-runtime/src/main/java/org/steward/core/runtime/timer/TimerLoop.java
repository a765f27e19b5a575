// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.timer;

import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.cases.CaseTypes;
import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.journal.Journal;
import org.steward.core.api.parameter.Parameters;
import org.steward.core.api.people.StaffRegister;
import org.steward.core.api.store.Transactions;
import org.steward.core.runtime.notice.StaffChain;
import org.steward.core.runtime.notice.StewardNotices;
import org.steward.core.runtime.schema.RuntimeSchema;

/** Looks every few seconds for deadlines that have been reached. Thread-safe. */
@Component(service = TimerLoop.class, immediate = true)
public final class TimerLoop {
    private static final Logger log = LoggerFactory.getLogger(TimerLoop.class);
    private static final int PERIOD_SECONDS = 2;
    private static final int STOP_SECONDS = 10;

    private final ClockFiring firing;
    private final Clock clock;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread made = new Thread(task, "steward-clock");
        made.setDaemon(true);
        return made;
    });

    /** Starts the loop. */
    @Activate
    public TimerLoop(
            @Reference RuntimeSchema schema,
            @Reference Transactions transactions,
            @Reference Journal journal,
            @Reference Clock clock,
            @Reference EstateRegister estates,
            @Reference Parameters parameters,
            @Reference StaffRegister staff,
            @Reference StewardNotices notices,
            @Reference CaseDesk desk,
            @Reference CaseTypes types) {
        this.clock = clock;
        this.firing = new ClockFiring(
                transactions,
                journal,
                estates,
                new StageTimes(estates, parameters),
                notices,
                new StaffChain(staff),
                desk,
                types);
        thread.scheduleWithFixedDelay(this::run, PERIOD_SECONDS, PERIOD_SECONDS, TimeUnit.SECONDS);
    }

    private void run() {
        try {
            firing.fireDue(clock.instant());
        } catch (RuntimeException failure) {
            log.error("deadlines could not be looked at and are tried again", failure);
        }
    }

    /** Stops the loop and waits for what it is doing. */
    @Deactivate
    public void stop() {
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
