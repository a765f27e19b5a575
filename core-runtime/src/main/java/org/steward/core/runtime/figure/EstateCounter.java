// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.figure;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

import org.steward.core.api.cases.Case;
import org.steward.core.api.journal.Entry;
import org.steward.core.api.store.Sql;
import org.steward.core.runtime.cases.CaseTable;

/**
 * Counts one estate: what the journal tells of, and all cases when a module is new. One transaction for each stretch,
 * with the row of the estate's cursor held, so that no node counts what another one does. Thread-safe.
 */
final class EstateCounter {
    private static final int PAGE = 500;
    private static final int MOST_CASES = 64;
    private static final int SLICE = 256;
    private static final int MOST_SKIPPED = 2_000;
    private static final long UNKNOWN = -1;

    private final CountingTools tools;
    private final String estateId;
    private final ReentrantLock lock = new ReentrantLock(true);
    private volatile long seen = UNKNOWN;
    private long written;

    EstateCounter(CountingTools tools, String estateId) {
        this.tools = tools;
        this.estateId = estateId;
    }

    /**
     * Counts what the journal holds.
     *
     * @param most how long it may take
     * @return whether everything that was committed before the call is counted now
     */
    boolean catchUp(Duration most) {
        long head = tools.journal().head();
        if (seen >= head) {
            return true;
        }
        long until = System.nanoTime() + most.toNanos();
        return locked(most, () -> {
                    while (seen < head && System.nanoTime() < until) {
                        step();
                    }
                })
                && seen >= head;
    }

    private boolean locked(Duration most, Runnable work) {
        try {
            if (!lock.tryLock(most.toMillis(), TimeUnit.MILLISECONDS)) {
                return false;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
        try {
            work.run();
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void load() {
        ProgressTable.Cursor cursor = tools.transactions().write(estateId, sql -> {
            ProgressTable.begin(sql, tools.journal().head(), tools.clock().instant());
            return ProgressTable.cursor(sql).orElseThrow();
        });
        written = cursor.position();
        seen = cursor.position();
    }

    private void step() {
        if (seen == UNKNOWN) {
            load();
            return;
        }
        long head = tools.journal().head();
        List<Entry> entries = tools.journal().after(seen, PAGE);
        if (entries.isEmpty()) {
            seen = Math.max(seen, head);
            return;
        }
        Batch batch = Batch.of(estateId, entries, MOST_CASES);
        if (batch.isIdle() && batch.position() - written < MOST_SKIPPED) {
            seen = batch.position();
        } else {
            count(batch);
        }
    }

    private void count(Batch batch) {
        try (OpenModules modules = new OpenModules(tools.modules(), estateId)) {
            boolean moved = tools.transactions().write(estateId, sql -> {
                if (!ProgressTable.move(sql, written, batch.position(), batch.at())) {
                    return false;
                }
                if (!batch.isIdle()) {
                    ModuleStates.of(sql, modules).follow(sql, batch);
                    List<Case> cases = CaseTable.byNumbers(sql, batch.numbers());
                    tools.recounting().replace(sql, zone(), cases, modules, modules.ids());
                }
                return true;
            });
            if (moved) {
                written = batch.position();
                seen = batch.position();
            } else {
                load();
            }
        }
    }

    private ZoneId zone() {
        return tools.estates().zone(estateId);
    }

    /** Counts the next few cases for modules that are counted for the first time or anew; {@code false} for none. */
    boolean slice() {
        boolean[] more = new boolean[1];
        locked(Duration.ofSeconds(1), () -> more[0] = sliced());
        return more[0];
    }

    private boolean sliced() {
        if (seen == UNKNOWN) {
            load();
        }
        try (OpenModules modules = new OpenModules(tools.modules(), estateId)) {
            return tools.transactions()
                            .read(estateId, sql -> ModuleStates.of(sql, modules).isWork())
                    && tools.transactions().write(estateId, sql -> sliced(sql, modules));
        }
    }

    private boolean sliced(Sql sql, OpenModules modules) {
        ProgressTable.hold(sql);
        ModuleStates states = ModuleStates.of(sql, modules);
        states.begin(sql);
        Set<String> next = states.furthestBehind();
        if (next.isEmpty()) {
            return false;
        }
        List<Case> cases = sql.query(
                "SELECT " + CaseTable.COLUMNS + " FROM case_file WHERE estate_id = ? AND id > ? ORDER BY id "
                        + sql.first(SLICE),
                CaseTable::read,
                estateId,
                states.after());
        tools.recounting().replace(sql, zone(), cases, modules, next);
        boolean done = cases.size() < SLICE;
        states.counted(
                sql,
                next,
                done,
                cases.isEmpty() ? 0 : cases.get(cases.size() - 1).id());
        return true;
    }
}
