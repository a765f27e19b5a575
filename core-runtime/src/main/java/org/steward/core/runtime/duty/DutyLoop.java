// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.duty;

import java.time.Clock;
import java.time.Duration;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.journal.Journal;
import org.steward.core.api.module.ModuleRegistry;
import org.steward.core.api.parameter.Parameters;
import org.steward.core.api.people.StaffRegister;
import org.steward.core.api.store.Transactions;
import org.steward.core.runtime.loop.Loop;
import org.steward.core.runtime.presence.Presence;
import org.steward.core.runtime.schema.RuntimeSchema;

/** Looks twice a minute for duties that are due. Thread-safe. */
@Component(service = DutyLoop.class, immediate = true)
public final class DutyLoop {
    private static final Duration PERIOD = Duration.ofSeconds(30);

    private final Loop loop;

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
        DutyRound round = new DutyRound(
                new DutyTools(transactions, journal, estates, modules, parameters, desk, staff, presence));
        loop = Loop.every(PERIOD, "duties", () -> round.openDue(clock.instant()));
    }

    /** Stops the loop and waits for what it is doing. */
    @Deactivate
    public void stop() {
        loop.close();
    }
}
