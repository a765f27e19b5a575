// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.figure;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.estate.Estate;
import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.journal.Journal;
import org.steward.core.api.module.ModuleRegistry;
import org.steward.core.api.store.Sequences;
import org.steward.core.api.store.Transactions;
import org.steward.core.runtime.callback.CallbackBook;
import org.steward.core.runtime.cases.FactFiles;
import org.steward.core.runtime.schema.RuntimeSchema;
import org.steward.core.runtime.timer.CaseTimers;

/** Keeps the tallies of every estate up to date. Thread-safe. */
@Component(service = FigureCounter.class)
public final class FigureCounter {
    private static final Duration LONGEST_ROUND = Duration.ofSeconds(5);

    private final CountingTools tools;
    private final Map<String, EstateCounter> counters = new ConcurrentHashMap<>();

    /** A counter on the journal of the store. */
    @Activate
    public FigureCounter(
            @Reference RuntimeSchema schema,
            @Reference Transactions transactions,
            @Reference Sequences sequences,
            @Reference Journal journal,
            @Reference ModuleRegistry modules,
            @Reference EstateRegister estates,
            @Reference CaseTimers timers,
            @Reference CallbackBook callbacks,
            @Reference Clock clock) {
        Recounting recounting = new Recounting(new FactFiles(journal, timers, callbacks), sequences, clock);
        this.tools = new CountingTools(transactions, journal, modules, estates, recounting, clock);
    }

    private EstateCounter counter(String estateId) {
        return counters.computeIfAbsent(estateId, id -> new EstateCounter(tools, id));
    }

    /**
     * Counts what the journal of an estate holds, on the calling thread.
     *
     * @param most how long it may take
     * @return whether everything that was committed before the call is counted now
     */
    boolean catchUp(String estateId, Duration most) {
        return counter(estateId).catchUp(most);
    }

    /** Counts what the journal holds, and some cases for new modules, in each estate. */
    void round() {
        for (Estate estate : tools.estates().estates()) {
            EstateCounter counter = counter(estate.id());
            counter.catchUp(LONGEST_ROUND);
            long until = System.nanoTime() + LONGEST_ROUND.toNanos();
            while (System.nanoTime() < until && !Thread.currentThread().isInterrupted() && counter.slice()) {
                counter.catchUp(LONGEST_ROUND);
            }
        }
    }

    /** Counts everything there is to count in an estate, however long it takes. */
    public void complete(String estateId) {
        EstateCounter counter = counter(estateId);
        while (!counter.catchUp(LONGEST_ROUND) || counter.slice()) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
        }
    }
}
