// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.mode;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.steward.core.api.estate.Estate;
import org.steward.core.api.journal.Journal;
import org.steward.core.api.journal.Kinds;
import org.steward.core.api.journal.NewEntry;
import org.steward.core.api.mode.ModePeriod;
import org.steward.core.api.people.Caller;
import org.steward.core.api.store.Sequences;
import org.steward.core.api.store.Sql;
import org.steward.core.runtime.cases.Rerouting;

/**
 * Lets a decided mode take effect: the estate gets it in one transaction, then the open cases are looked at one by one,
 * each in a transaction of its own; what a stop interrupts is gone on with. Once, also with several nodes. Thread-safe.
 */
final class ModeChange {
    private static final String SYSTEM = "modes";

    private final ModeTools tools;
    private final Journal journal;
    private final Sequences sequences;
    private final OpenCases open;
    private final Rerouting cases;

    ModeChange(ModeTools tools, Journal journal, Sequences sequences, OpenCases open, Rerouting cases) {
        this.tools = tools;
        this.journal = journal;
        this.sequences = sequences;
        this.open = open;
        this.cases = cases;
    }

    /** Does what is due in an estate. */
    void catchUp(Estate estate) {
        LocalDate today = tools.clock().instant().atZone(estate.zone()).toLocalDate();
        List<ModePeriod> due = tools.transactions().read(estate.id(), sql -> PeriodTable.due(sql, today));
        due.forEach(period -> apply(estate.id(), period));
        adopt(estate.id(), today);
        tools.transactions().read(estate.id(), PeriodTable::unrouted).ifPresent(id -> route(estate.id(), id));
    }

    /** Lets a period take effect now. */
    void apply(String estateId, ModePeriod period) {
        Caller system = Caller.system(SYSTEM, estateId);
        boolean done = tools.transactions().write(estateId, sql -> {
            boolean mine = PeriodTable.apply(sql, period.id(), tools.clock().instant());
            if (mine) {
                Estate now = tools.estates().estate(estateId).orElseThrow();
                tools.estates()
                        .change(
                                system,
                                new Estate(now.id(), now.name(), now.kind(), now.zone(), period.mode(), now.accent()))
                        .orElseThrow();
                ModeDepartments.add(
                        tools,
                        system,
                        tools.moduleOf(estateId, period.mode())
                                .flatMap(module -> ModeTools.mode(module, period.mode())));
            }
            return mine;
        });
        if (done) {
            route(estateId, period.id());
        }
    }

    /** A mode that came another way, e.g. with an estate that was there before, gets its period too. */
    private void adopt(String estateId, LocalDate today) {
        String mode = tools.modeId(estateId);
        Optional<ModePeriod> inForce = tools.transactions().read(estateId, PeriodTable::inForce);
        if (!inForce.map(ModePeriod::mode).orElse("").equals(mode)) {
            Instant now = tools.clock().instant();
            tools.transactions().write(estateId, sql -> {
                PeriodTable.insert(
                        sql, new ModePeriod(next(sql), mode, today, "system", now, "found in the estate", now, false));
                return null;
            });
        }
    }

    long next(Sql sql) {
        return sequences.next(sql.estateId(), "mode-period", 1);
    }

    private void route(String estateId, long periodId) {
        Caller system = Caller.system(SYSTEM, estateId);
        ModePeriod period = tools.transactions()
                .read(estateId, sql -> PeriodTable.find(sql, periodId))
                .orElseThrow();
        AtomicInteger moved = new AtomicInteger();
        open.moved(estateId, period.mode(), (current, route) -> {
            int before = current.version();
            cases.route(system, current.number(), route)
                    .result()
                    .filter(after -> after.version() != before)
                    .ifPresent(after -> moved.incrementAndGet());
        });
        tools.transactions().write(estateId, sql -> {
            if (PeriodTable.routed(sql, periodId)) {
                journal.append(
                        sql,
                        List.of(new NewEntry(
                                "",
                                tools.clock().instant(),
                                system,
                                Kinds.MODE_CHANGED,
                                "",
                                period.mode(),
                                period.reason(),
                                Map.of("moved", Integer.toString(moved.get())))));
            }
            return null;
        });
    }
}
