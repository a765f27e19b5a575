// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.figure;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.steward.core.api.indicator.Counting;
import org.steward.core.api.indicator.Indicator;
import org.steward.core.api.indicator.Measurement;
import org.steward.core.api.indicator.Period;
import org.steward.core.api.journal.Journal;
import org.steward.core.api.journal.Kinds;
import org.steward.core.api.journal.NewEntry;
import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.api.module.ModuleRegistry;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.people.Caller;
import org.steward.core.api.store.Transactions;
import org.steward.core.runtime.figure.ProgressTable.Module;
import org.steward.core.runtime.figure.ProgressTable.Stage;

/** Freezes months and tells how far the counting is. Thread-safe. */
record FigureKeeping(Transactions transactions, Journal journal, ModuleRegistry modules) {
    private static final int WHOLE = 100;

    /** Writes a month down in the running transaction, in which nobody else counts. */
    Outcome<Integer> freeze(FigureSums sums, Caller caller, YearMonth month, List<Indicator> indicators) {
        ProgressTable.hold(sums.sql());
        Population population = sums.populationOn(sums.last(Period.of(month)));
        Map<String, Measurement> figures = sums.of(Period.of(month), indicators);
        FrozenTable.Month frozen =
                new FrozenTable.Month(month, sums.now(), population.households(), population.residents());
        if (!FrozenTable.freeze(sums.sql(), frozen, caller.id(), figures)) {
            return Outcome.rejected(FigureRefusals.frozen(month));
        }
        journal.append(
                sums.sql(),
                List.of(new NewEntry(
                        "", sums.now(), caller, Kinds.FIGURES_FROZEN, "", month.toString(), "", Map.of())));
        return Outcome.done(figures.size());
    }

    private List<ModuleDeclaration> measuring(String estateId) {
        return modules.enabled(estateId).stream()
                .filter(module -> !module.indicators().isEmpty())
                .toList();
    }

    /** Modules that are being counted, by id. */
    List<Counting> counting(String estateId) {
        Map<String, Module> known = new HashMap<>();
        transactions.read(estateId, ProgressTable::modules).forEach(module -> known.put(module.id(), module));
        List<Counting> counting = new ArrayList<>();
        for (ModuleDeclaration module : measuring(estateId)) {
            Module state = known.get(module.id());
            if (state == null) {
                counting.add(new Counting(module.id(), true, 0));
            } else if (state.stage() != Stage.DONE) {
                counting.add(new Counting(module.id(), state.stage() == Stage.FIRST, percent(state)));
            }
        }
        return counting;
    }

    private static int percent(Module state) {
        return state.upTo() == 0 ? 0 : (int) Math.min(WHOLE - 1, state.after() * WHOLE / state.upTo());
    }

    /** Has every case counted anew. */
    int recount(String estateId) {
        return transactions.write(estateId, sql -> {
            ProgressTable.hold(sql);
            List<Module> again = ProgressTable.modules(sql).stream()
                    .map(module -> new Module(
                            module.id(),
                            module.fingerprint(),
                            module.stage() == Stage.FIRST ? Stage.FIRST : Stage.AWAY,
                            0,
                            module.upTo()))
                    .toList();
            ProgressTable.put(sql, again);
            return again.size();
        });
    }

    /** Until when the store has counted the journal. */
    Optional<Instant> countedUntil(String estateId) {
        return transactions.read(estateId, ProgressTable::cursor).map(ProgressTable.Cursor::at);
    }
}
