// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.figure;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import org.steward.core.api.cases.Case;
import org.steward.core.api.indicator.Figure;
import org.steward.core.api.indicator.Figures;
import org.steward.core.api.indicator.Period;
import org.steward.core.api.people.Caller;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.text.Language;
import org.steward.core.runtime.MutableClock;
import org.steward.core.runtime.TestCentre;
import org.steward.core.store.StoreSettings;

/** A centre with leaks and the figures of them; it is noon of 30 November 2026 until the clock moves. */
abstract class FigureTest {
    static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    static final Period MONTH = Period.of(NOVEMBER);
    static final Caller CHIEF = chief(TestCentre.ESTATE);

    @TempDir
    Path folder;

    TestCentre centre;
    FigureCounter counter;
    Figures figures;

    static Caller chief(String estateId) {
        return new Caller(
                Caller.Kind.STAFF,
                "chief",
                "Chief",
                estateId,
                Set.of(),
                Set.of(Permissions.FIGURES_READ, Permissions.FIGURES_FREEZE, Permissions.CASE_READ),
                Language.EN);
    }

    StoreSettings settings() {
        return StoreSettings.derby(folder.resolve("store"));
    }

    @BeforeEach
    void opens() {
        centre = new TestCentre(folder, settings(), new MutableClock(Instant.parse("2026-11-30T04:00:00Z")));
        Leaking.moveIn(centre);
        counter = counter();
        figures = figures(counter);
        counter.complete(TestCentre.ESTATE);
    }

    @AfterEach
    void closes() {
        centre.close();
    }

    /** A node's own counter over the one store. */
    FigureCounter counter() {
        return new FigureCounter(
                centre.schema,
                centre.transactions,
                centre.store.sequences(),
                centre.journal,
                centre.modules,
                centre.estates,
                centre.timers,
                centre.callbackBook,
                centre.clock);
    }

    Figures figures(FigureCounter by) {
        return new StewardFigures(
                centre.schema,
                centre.transactions,
                centre.journal,
                centre.modules,
                centre.types,
                centre.estates,
                centre.staff,
                by,
                centre.clock);
    }

    Case leak(String unit, String where, String at) {
        return Leaking.at(centre, unit, where, at);
    }

    Case fire(Case of, String step) {
        Case now = centre.cases.find(centre.member("anna"), of.number()).orElseThrow();
        return centre.desk
                .fire(centre.member("anna"), now.number(), now.version(), step, Map.of())
                .orElseThrow();
    }

    /** Numerators and denominators by code. */
    Map<String, String> month(YearMonth month) {
        return measured(figures.of(CHIEF, Period.of(month)).orElseThrow());
    }

    static Map<String, String> measured(List<Figure> all) {
        Map<String, String> measured = new TreeMap<>();
        all.forEach(each -> measured.put(each.indicator().code(), text(each)));
        return measured;
    }

    static String text(Figure figure) {
        return figure.measured().numerator() + "/" + figure.measured().denominator();
    }

    String november(String code) {
        return month(NOVEMBER).get(code);
    }

    /** What stands in the tables: every tally and every sum. */
    List<String> stored() {
        return centre.store.transactions().read(TestCentre.ESTATE, sql -> {
            List<String> rows = new java.util.ArrayList<>(sql.query(
                    "SELECT case_number, code, ordinal, at_ms, on_day, numerator, denominator FROM figure_tally"
                            + " WHERE estate_id = ? ORDER BY case_number, code, ordinal",
                    row -> row.text("case_number") + " " + row.text("code") + " " + row.integer("ordinal") + " "
                            + row.number("at_ms") + " " + row.text("on_day") + " " + row.number("numerator")
                            + "/" + row.number("denominator"),
                    TestCentre.ESTATE));
            rows.addAll(sql.query(
                    "SELECT on_day, code, numerator, denominator FROM figure_day WHERE estate_id = ?"
                            + " AND (numerator <> 0 OR denominator <> 0) ORDER BY on_day, code",
                    row -> row.text("on_day") + " " + row.text("code") + " " + row.number("numerator") + "/"
                            + row.number("denominator"),
                    TestCentre.ESTATE));
            return rows;
        });
    }

    void until(String instant) {
        centre.pass(Duration.between(centre.clock.instant(), Instant.parse(instant)));
    }

    static Period days(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }
}
