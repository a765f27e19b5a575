// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.figure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.cases.CaseTypes;
import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.indicator.Counting;
import org.steward.core.api.indicator.Dimension;
import org.steward.core.api.indicator.Figure;
import org.steward.core.api.indicator.FigureCases;
import org.steward.core.api.indicator.FigureQuery;
import org.steward.core.api.indicator.Figures;
import org.steward.core.api.indicator.Indicator;
import org.steward.core.api.indicator.Period;
import org.steward.core.api.indicator.Restatement;
import org.steward.core.api.indicator.Slice;
import org.steward.core.api.journal.Journal;
import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.api.module.ModuleRegistry;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.people.Caller;
import org.steward.core.api.people.StaffRegister;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.store.Sql;
import org.steward.core.api.store.Transactions;
import org.steward.core.runtime.schema.RuntimeSchema;

/** Figures from the tallies. Whoever asks sees what was committed before. Thread-safe. */
@Component
public final class StewardFigures implements Figures {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Transactions transactions;
    private final ModuleRegistry modules;
    private final CaseTypes types;
    private final EstateRegister estates;
    private final FigureCounter counter;
    private final SliceTitles titles;
    private final FigureKeeping keeping;
    private final Clock clock;

    /** Figures of the estates of a store. */
    @Activate
    public StewardFigures(
            @Reference RuntimeSchema schema,
            @Reference Transactions transactions,
            @Reference Journal journal,
            @Reference ModuleRegistry modules,
            @Reference CaseTypes types,
            @Reference EstateRegister estates,
            @Reference StaffRegister staff,
            @Reference FigureCounter counter,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.modules = modules;
        this.types = types;
        this.estates = estates;
        this.counter = counter;
        this.titles = new SliceTitles(types, estates, staff);
        this.keeping = new FigureKeeping(transactions, journal, modules);
        this.clock = clock;
    }

    @Override
    public List<Indicator> indicators(String estateId) {
        return JoinedMeasure.join(modules.enabled(estateId).stream()
                .sorted(Comparator.comparing(ModuleDeclaration::id))
                .flatMap(module -> module.indicators().stream())
                .toList());
    }

    private Optional<Indicator> indicator(String estateId, String code) {
        return indicators(estateId).stream()
                .filter(each -> each.code().equals(code))
                .findFirst();
    }

    /** Reads when the caller may, behind all that was committed before. */
    private <T> Outcome<T> reading(Caller caller, Function<FigureSums, T> work) {
        Optional<Rejection> lacking = FigureRefusals.lacking(caller, Permissions.FIGURES_READ);
        if (lacking.isPresent()) {
            return Outcome.rejected(lacking.get());
        }
        counter.catchUp(caller.estateId(), PATIENCE);
        return Outcome.done(transactions.read(caller.estateId(), sql -> work.apply(sums(sql))));
    }

    private <T> Outcome<T> reading(Caller caller, String code, Function<FigureSums, Function<Indicator, T>> work) {
        Optional<Rejection> lacking = FigureRefusals.lacking(caller, Permissions.FIGURES_READ);
        if (lacking.isPresent()) {
            return Outcome.rejected(lacking.get());
        }
        Optional<Indicator> indicator = indicator(caller.estateId(), code);
        return indicator.isEmpty()
                ? Outcome.rejected(FigureRefusals.unknown(code))
                : reading(caller, sums -> work.apply(sums).apply(indicator.get()));
    }

    private FigureSums sums(Sql sql) {
        Instant now = clock.instant();
        ZoneId zone = zone(sql.estateId());
        return new FigureSums(sql, LocalDate.ofInstant(now, zone), now, zone);
    }

    private ZoneId zone(String estateId) {
        return estates.zone(estateId);
    }

    @Override
    public Outcome<List<Figure>> of(Caller caller, Period period) {
        List<Indicator> indicators = indicators(caller.estateId());
        return reading(caller, sums -> new FigureReading(sums).of(period, indicators));
    }

    @Override
    public Outcome<List<Figure>> trend(Caller caller, String code, YearMonth from, YearMonth to) {
        Optional<Rejection> wrong = FigureRefusals.months(from, to);
        return wrong.isPresent()
                ? FigureRefusals.lacking(caller, Permissions.FIGURES_READ)
                        .<Outcome<List<Figure>>>map(Outcome::rejected)
                        .orElseGet(() -> Outcome.rejected(wrong.get()))
                : reading(caller, code, sums -> indicator -> new FigureReading(sums).trend(indicator, from, to));
    }

    @Override
    public Outcome<List<Slice>> by(Caller caller, String code, Period period, Dimension dimension) {
        Optional<Rejection> refusal = ofOthers(caller, code);
        return refusal.isPresent() ? Outcome.rejected(refusal.get()) : parts(caller, code, period, dimension);
    }

    private Outcome<List<Slice>> parts(Caller caller, String code, Period period, Dimension dimension) {
        return reading(caller, code, sums -> indicator -> {
            SliceTitles.Titles named =
                    titles.of(caller.estateId(), dimension, indicator.measure().caseTypes());
            Population population = sums.population(period, List.of(indicator));
            return new TallyQuery(sums.sql(), sums.now())
                    .parts(indicator, period, dimension, FigureRefusals.MOST_ROWS).stream()
                            .map(part -> new Slice(
                                    part.value(),
                                    named.of(part.value()),
                                    population.per(indicator.measure().combine(), part.measured())))
                            .toList();
        });
    }

    @Override
    public Outcome<FigureCases> cases(Caller caller, FigureQuery query) {
        Optional<TallyQuery.Mark> mark = TallyQuery.Mark.read(query.after());
        Optional<Rejection> refusal = FigureRefusals.lacking(caller, Permissions.FIGURES_READ)
                .or(() -> FigureRefusals.lacking(caller, Permissions.CASE_READ))
                .or(() -> ofOthers(caller, query.code()))
                .or(() -> FigureRefusals.page(
                        query, mark.isPresent() || query.after().isEmpty()));
        return refusal.isPresent()
                ? Outcome.rejected(refusal.get())
                : reading(
                        caller,
                        query.code(),
                        sums -> indicator -> new TallyQuery(sums.sql(), sums.now()).cases(indicator, query, mark));
    }

    /** What each of the cases adds, or those of one person, is nothing for who may not see the cases. */
    private Optional<Rejection> ofOthers(Caller caller, String code) {
        boolean hidden = indicators(caller.estateId()).stream()
                .filter(indicator -> indicator.code().equals(code))
                .flatMap(indicator -> indicator.measure().caseTypes().stream())
                .anyMatch(type -> !types.readers(type).admitsToAll(caller));
        return hidden ? Optional.of(FigureRefusals.confidential(code)) : Optional.empty();
    }

    @Override
    public List<Counting> counting(String estateId) {
        return keeping.counting(estateId);
    }

    @Override
    public Outcome<Integer> recount(Caller caller) {
        Optional<Rejection> lacking = FigureRefusals.lacking(caller, Permissions.FIGURES_FREEZE);
        return lacking.isPresent() ? Outcome.rejected(lacking.get()) : Outcome.done(keeping.recount(caller.estateId()));
    }

    @Override
    public Optional<Instant> countedUntil(String estateId) {
        Instant now = clock.instant();
        boolean counted = counter.catchUp(estateId, PATIENCE);
        return keeping.counting(estateId).stream().anyMatch(Counting::first)
                ? Optional.empty()
                : counted ? Optional.of(now) : keeping.countedUntil(estateId);
    }

    @Override
    public Outcome<Integer> freeze(Caller caller, YearMonth month) {
        Optional<Rejection> lacking = FigureRefusals.lacking(caller, Permissions.FIGURES_FREEZE);
        if (lacking.isPresent()) {
            return Outcome.rejected(lacking.get());
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone(caller.estateId()));
        if (!month.atEndOfMonth().isBefore(today)) {
            return Outcome.rejected(FigureRefusals.notOver(month));
        }
        if (!counter.catchUp(caller.estateId(), PATIENCE)
                || !keeping.counting(caller.estateId()).isEmpty()) {
            return Outcome.rejected(FigureRefusals.notCounted(month));
        }
        List<Indicator> indicators = indicators(caller.estateId());
        return transactions.write(caller.estateId(), sql -> keeping.freeze(sums(sql), caller, month, indicators));
    }

    @Override
    public Outcome<List<Restatement>> restatements(Caller caller) {
        return reading(caller, sums -> FrozenTable.restatements(sums.sql(), FigureRefusals.MOST_ROWS));
    }
}
