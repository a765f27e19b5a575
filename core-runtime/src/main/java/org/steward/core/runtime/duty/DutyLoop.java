// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.duty;

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
import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.journal.Journal;
import org.steward.core.api.module.ModuleRegistry;
import org.steward.core.api.parameter.Parameters;
import org.steward.core.api.people.StaffRegister;
import org.steward.core.api.store.Transactions;
import org.steward.core.runtime.presence.Presence;
import org.steward.core.runtime.schema.RuntimeSchema;

/** Looks twice a minute for duties that are due. Thread-safe. */
@Component(service = DutyLoop.class, immediate = true)
public final class DutyLoop {
    private static final Logger log = LoggerFactory.getLogger(DutyLoop.class);
    private static final int PERIOD_SECONDS = 30;
    private static final int STOP_SECONDS = 10;

    private final DutyRound round;
    private final Clock clock;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread made = new Thread(task, "steward-duties");
        made.setDaemon(true);
        return made;
    });

    /** Starts the loop. */
    @Activate
    public DutyLoop(
            @Reference RuntimeSchema schema,
            @Reference Transactions transactions,
            @Reference Journal journal,
            @Reference Clock clock,
            @Reference EstateRegister estates,
            @Reference ModuleRegistry modules,
            @Reference Parameters parameters,
            @Reference CaseDesk desk,
            @Reference StaffRegister staff,
            @Reference Presence presence) {
        this.clock = clock;
        this.round = new DutyRound(
                new DutyTools(transactions, journal, estates, modules, parameters, desk, staff, presence));
        thread.scheduleWithFixedDelay(this::run, PERIOD_SECONDS, PERIOD_SECONDS, TimeUnit.SECONDS);
    }

    private void run() {
        try {
            round.openDue(clock.instant());
        } catch (RuntimeException failure) {
            log.error("duties could not be looked at and are tried again", failure);
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
