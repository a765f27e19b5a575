// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.timer;

import java.time.Clock;
import java.time.Duration;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.cases.CaseTypes;
import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.journal.Journal;
import org.steward.core.api.parameter.Parameters;
import org.steward.core.api.people.StaffRegister;
import org.steward.core.api.store.Transactions;
import org.steward.core.runtime.loop.Loop;
import org.steward.core.runtime.notice.StaffChain;
import org.steward.core.runtime.notice.StewardNotices;
import org.steward.core.runtime.schema.RuntimeSchema;

/** Looks every few seconds for deadlines that have been reached. Thread-safe. */
@Component(service = TimerLoop.class, immediate = true)
public final class TimerLoop {
    private static final Duration PERIOD = Duration.ofSeconds(2);

    private final ClockFiring firing;
    private final Clock clock;
    private final Loop loop;

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
        firing = new ClockFiring(
                transactions,
                journal,
                estates,
                new StageTimes(estates, parameters),
                notices,
                new StaffChain(staff),
                desk,
                types);
        loop = Loop.every(PERIOD, "clock", this::fireReached);
    }

    /** Fires what has been reached by now, besides what the loop does by itself; how many stages. */
    public int fireReached() {
        return firing.fireDue(clock.instant());
    }

    /** Stops the loop and waits for what it is doing. */
    @Deactivate
    public void stop() {
        loop.close();
    }
}
