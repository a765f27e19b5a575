// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.analysis;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.analysis.CaseAnalysis;
import org.steward.core.api.analysis.CaseSelection;
import org.steward.core.api.analysis.Count;
import org.steward.core.api.analysis.CrossCount;
import org.steward.core.api.analysis.HotSpot;
import org.steward.core.api.analysis.Trait;
import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseTypes;
import org.steward.core.api.cases.Page;
import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.indicator.Period;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.people.Caller;
import org.steward.core.api.people.StaffRegister;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.store.Transactions;
import org.steward.core.api.text.Text;
import org.steward.core.runtime.cases.CaseTable;
import org.steward.core.runtime.cases.Refusals;
import org.steward.core.runtime.schema.RuntimeSchema;

/** Counts the rows of cases in the store. Thread-safe. */
@Component
public final class StoredAnalysis implements CaseAnalysis {
    private static final int MOST_ROWS = 200;
    private static final String ALL_COLUMNS = "c." + CaseTable.COLUMNS.replace(", ", ", c.");

    private final Transactions transactions;
    private final CaseTypes types;
    private final EstateRegister estates;
    private final StaffRegister staff;

    /** An analysis on the store and the registers. */
    @Activate
    public StoredAnalysis(
            @Reference RuntimeSchema schema,
            @Reference Transactions transactions,
            @Reference CaseTypes types,
            @Reference EstateRegister estates,
            @Reference StaffRegister staff) {
        this.transactions = transactions;
        this.types = types;
        this.estates = estates;
        this.staff = staff;
    }

    private static <T> Outcome<T> ifAllowed(Caller caller, Supplier<Outcome<T>> work) {
        return caller.kind() != Caller.Kind.RESIDENT && caller.may(Permissions.FIGURES_READ)
                ? work.get()
                : Outcome.rejected(Refusals.forbidden(Permissions.FIGURES_READ));
    }

    private ZoneId zone(Caller caller) {
        return estates.zone(caller.estateId());
    }

    private SelectedCases selected(Caller caller, CaseSelection selection) {
        return SelectedCases.of(caller.estateId(), selection, zone(caller)).without(types.hiddenFrom(caller));
    }

    @Override
    public Outcome<List<Count>> count(Caller caller, CaseSelection selection, Trait by) {
        return ifAllowed(caller, () -> {
            SelectedCases cases = selected(caller, selection);
            String statement = "SELECT t.a AS a, COUNT(*) AS n FROM (SELECT " + cases.expression(by) + " AS a"
                    + cases.where() + ") t GROUP BY t.a ORDER BY n DESC, a ";
            TraitTitles titles = titles(caller, List.of(by));
            List<Count> found = transactions.read(
                    caller.estateId(),
                    sql -> sql.query(
                            statement + sql.first(by.isTime() ? TimeValues.MOST_DAYS : MOST_VALUES),
                            row -> {
                                String value = SelectedCases.told(by, row.text("a"));
                                return new Count(value, titles.of(by, value, selection), row.number("n"));
                            },
                            cases.with()));
            return Outcome.done(
                    by.isTime()
                            ? TimeValues.all(by, selection, found, value -> titles.of(by, value, selection))
                            : found);
        });
    }

    private TraitTitles titles(Caller caller, List<Trait> traits) {
        return new TraitTitles(caller.estateId(), types, estates, staff, traits);
    }

    @Override
    public Outcome<CrossCount> count(Caller caller, CaseSelection selection, Trait rows, Trait columns) {
        if (rows == columns) {
            throw new IllegalArgumentException("rows and columns are both " + rows);
        }
        return ifAllowed(caller, () -> {
            SelectedCases cases = selected(caller, selection);
            String statement = "SELECT t.a AS a, t.b AS b, COUNT(*) AS n FROM (SELECT " + cases.expression(rows)
                    + " AS a, " + cases.expression(columns) + " AS b" + cases.where() + ") t GROUP BY t.a, t.b"
                    + " ORDER BY n DESC, a, b ";
            CrossTable table = new CrossTable(rows, columns, selection, titles(caller, List.of(rows, columns)));
            transactions
                    .read(
                            caller.estateId(),
                            sql -> sql.query(
                                    statement + sql.first(CrossTable.MOST_CELLS),
                                    row -> new CrossTable.Cell(
                                            SelectedCases.told(rows, row.text("a")),
                                            SelectedCases.told(columns, row.text("b")),
                                            row.number("n")),
                                    cases.with()))
                    .forEach(table::add);
            return Outcome.done(table.done());
        });
    }

    @Override
    public Outcome<List<HotSpot>> hotSpots(Caller caller, Period period, int least) {
        if (least < 2) {
            throw new IllegalArgumentException("a hot spot of " + least + " cases");
        }
        return ifAllowed(caller, () -> {
            SelectedCases cases = selected(caller, CaseSelection.of(period));
            String statement = "SELECT c.unit_id AS unit_id, c.type AS type, c.category AS category, COUNT(*) AS n,"
                    + " MAX(c.received_ms) AS last_ms" + cases.where() + " AND c.unit_id <> '' AND c.category <> ''"
                    + " GROUP BY c.unit_id, c.type, c.category HAVING COUNT(*) >= ?"
                    + " ORDER BY n DESC, last_ms DESC, unit_id ";
            TraitTitles titles = titles(caller, List.of());
            return Outcome.done(transactions.read(
                    caller.estateId(),
                    sql -> sql.query(
                            statement + sql.first(MOST_VALUES),
                            row -> new HotSpot(
                                    row.text("unit_id"),
                                    row.text("type"),
                                    row.text("category"),
                                    titles.matter(row.text("type"), row.text("category")),
                                    row.number("n"),
                                    row.instant("last_ms")),
                            cases.with(least))));
        });
    }

    @Override
    public Outcome<Page<Case>> cases(Caller caller, CaseSelection selection, String after, int limit) {
        if (limit < 1 || limit > MOST_ROWS) {
            throw new IllegalArgumentException("a page of " + limit + " cases, not 1 to " + MOST_ROWS);
        }
        if (caller.kind() == Caller.Kind.RESIDENT || !caller.may(Permissions.CASE_READ)) {
            return Outcome.rejected(Refusals.forbidden(Permissions.CASE_READ));
        }
        return ifAllowed(caller, () -> {
            Optional<PageMark> mark = PageMark.read(after);
            return mark.isEmpty() && !after.isEmpty()
                    ? Outcome.rejected(
                            Rejection.Kind.INVALID,
                            "after",
                            "not-a-cursor",
                            Text.of("This is no place in this list", "翻页位置无效"))
                    : Outcome.done(page(caller, selected(caller, selection), mark, limit));
        });
    }

    private Page<Case> page(Caller caller, SelectedCases cases, Optional<PageMark> mark, int limit) {
        String behind = mark.isPresent() ? " AND c.received_ms <= ? AND (c.received_ms < ? OR c.id < ?)" : "";
        Object[] values = mark.map(at -> cases.with(at.receivedMs(), at.receivedMs(), at.id()))
                .orElseGet(cases::with);
        List<Case> rows = transactions.read(
                caller.estateId(),
                sql -> sql.query(
                        "SELECT " + ALL_COLUMNS + cases.where() + behind + " ORDER BY c.received_ms DESC, c.id DESC "
                                + sql.first(limit + 1),
                        CaseTable::read,
                        values));
        List<Case> shown = rows.stream().limit(limit).toList();
        return rows.size() <= limit ? new Page<>(shown, "") : new Page<>(shown, PageMark.behind(rows.get(limit - 1)));
    }
}
