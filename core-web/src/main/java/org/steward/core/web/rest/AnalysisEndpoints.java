// SPDX-License-Identifier: Apache-2.0
package org.steward.core.web.rest;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.analysis.CaseAnalysis;
import org.steward.core.api.analysis.CaseSelection;
import org.steward.core.api.analysis.CrossCount;
import org.steward.core.api.analysis.Trait;
import org.steward.core.api.cases.CaseTypes;
import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.indicator.Period;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.text.Text;
import org.steward.core.web.endpoint.Call;
import org.steward.core.web.endpoint.Endpoint;
import org.steward.core.web.endpoint.Endpoints;
import org.steward.core.web.endpoint.Field;
import org.steward.core.web.endpoint.Reply;

/** The analysis of cases: the same counts as on its page, and the cases behind each of them. Thread-safe. */
@Component(service = AnalysisEndpoints.class)
public final class AnalysisEndpoints implements Endpoints {
    private static final int MOST_DAYS = 732;
    private static final int MOST_CASES = 1_000;
    private static final int MOST_ROWS = 200;

    private final CaseAnalysis analysis;
    private final CaseTypes types;
    private final EstateRegister estates;
    private final Clock clock;

    /** Wires the endpoints. */
    @Activate
    public AnalysisEndpoints(
            @Reference CaseAnalysis analysis,
            @Reference CaseTypes types,
            @Reference EstateRegister estates,
            @Reference Clock clock) {
        this.analysis = analysis;
        this.types = types;
        this.estates = estates;
        this.clock = clock;
    }

    @Override
    public List<Endpoint> endpoints() {
        String may = Permissions.FIGURES_READ;
        return List.of(
                Endpoint.get(
                        "/analysis/by/{trait}",
                        may,
                        "Cases counted by one of " + traits() + ".",
                        this::one,
                        fields(narrowing())),
                Endpoint.get(
                        "/analysis/by/{trait}/{other}",
                        may,
                        "Cases counted by two traits.",
                        this::two,
                        fields(narrowing())),
                Endpoint.get(
                        "/analysis/hot-spots",
                        may,
                        "Units in which the same matter came up again and again.",
                        this::hotSpots,
                        fields(
                                Stream.of(),
                                Field.of("least", "integer", "how many make a hot spot, 2-1000; absent: 3"))),
                Endpoint.get(
                        "/analysis/cases",
                        may,
                        "The cases behind a count, newest first.",
                        this::cases,
                        fields(
                                narrowing(),
                                Field.text("after", "next of the page before"),
                                Field.of("limit", "integer", "1-200; absent: 50"))));
    }

    private static String name(Trait trait) {
        return trait.name().toLowerCase(Locale.ROOT);
    }

    private static String traits() {
        return Arrays.stream(Trait.values()).map(AnalysisEndpoints::name).collect(Collectors.joining(", "));
    }

    private static Stream<Field> narrowing() {
        return Arrays.stream(Trait.values())
                .map(trait -> Field.text(name(trait), "only cases with this " + name(trait) + "; empty: without one"));
    }

    private static Field[] fields(Stream<Field> narrowing, Field... more) {
        return Stream.of(
                        Stream.of(
                                Field.text("month", "a month such as 2026-11; absent: this month"),
                                Field.text("from", "first day received; with to, in place of month"),
                                Field.text("to", "last day received, at most two years later")),
                        narrowing,
                        Stream.of(more))
                .flatMap(part -> part)
                .toArray(Field[]::new);
    }

    /** What a call asks for, and what is wrong with it. */
    private final class Asked {
        private final Call call;
        private final List<Flaw> flaws = new ArrayList<>();
        private final Period period;
        private CaseSelection selection;

        Asked(Call call) {
            this.call = call;
            Periods periods = Periods.at(call, estates, clock);
            period = periods.of(call);
            flaws.addAll(periods.flaws());
            Days days = new Days();
            days.within("to", period.to(), period.from(), period.from().plusDays(MOST_DAYS));
            flaws.addAll(days.flaws(List.of()));
            selection = CaseSelection.of(period);
            Arrays.stream(Trait.values()).forEach(this::narrow);
        }

        private void narrow(Trait trait) {
            String value = call.query(name(trait), null);
            if (value == null) {
                return;
            }
            if (!value.isEmpty() && !trait.accepts(value)) {
                flaws.add(new Flaw(
                        name(trait),
                        "unknown",
                        Text.of("{0} is {1}; it must be {2}", "{0} 为 {1}，应为 {2}")
                                .with(name(trait), value, trait.allowed())));
            }
            selection = selection.with(trait, value);
        }

        Optional<Trait> trait(String variable) {
            Optional<Trait> trait = Arrays.stream(Trait.values())
                    .filter(each -> name(each).equals(call.path(variable)))
                    .findFirst();
            if (trait.isEmpty()) {
                flaws.add(new Flaw(
                        variable,
                        "unknown",
                        Text.of("{0} is {1}; it must be one of: {2}", "{0} 为 {1}，应为以下之一：{2}")
                                .with(variable, call.path(variable), traits())));
            }
            return trait;
        }

        int number(String field, int otherwise, int least, int most) {
            String text = call.query(field, Integer.toString(otherwise));
            int value = text.matches("\\d{1,6}") ? Integer.parseInt(text) : -1;
            if (value < least || value > most) {
                flaws.add(new Flaw(
                        field,
                        "out-of-range",
                        Text.of("{0} is {1}; it must be a number from {2} to {3}", "{0} 为 {1}，必须是 {2} 至 {3} 之间的数字")
                                .with(field, text, least, most)));
            }
            return value;
        }
    }

    private Reply one(Call call) {
        Asked asked = new Asked(call);
        Optional<Trait> by = asked.trait("trait");
        return asked.flaws.isEmpty()
                ? Reply.of(
                        analysis.count(call.caller(), asked.selection, by.orElseThrow()),
                        found -> Reply.ok(json ->
                                json.put("title", by.orElseThrow().title()).list("rows", found, AnalysisJson::count)))
                : Reply.invalid(asked.flaws);
    }

    private Reply two(Call call) {
        Asked asked = new Asked(call);
        Optional<Trait> rows = asked.trait("trait");
        Optional<Trait> columns = asked.trait("other");
        if (rows.isPresent() && rows.equals(columns)) {
            asked.flaws.add(new Flaw("other", "same", Text.of("The two traits must differ", "两个维度不能相同")));
        }
        return asked.flaws.isEmpty()
                ? Reply.of(
                        analysis.count(call.caller(), asked.selection, rows.orElseThrow(), columns.orElseThrow()),
                        found -> crossed(found, rows.orElseThrow(), columns.orElseThrow()))
                : Reply.invalid(asked.flaws);
    }

    private static Reply crossed(CrossCount found, Trait rows, Trait columns) {
        return Reply.ok(json -> json.put("title", rows.title())
                .put("otherTitle", columns.title())
                .list("columns", found.columns(), AnalysisJson::count)
                .list("rows", AnalysisJson.lines(found), AnalysisJson::line));
    }

    private Reply hotSpots(Call call) {
        Asked asked = new Asked(call);
        int least = asked.number("least", 3, 2, MOST_CASES);
        return asked.flaws.isEmpty()
                ? Reply.of(
                        analysis.hotSpots(call.caller(), asked.period, least),
                        found -> Reply.ok(json -> json.list("rows", found, AnalysisJson::hotSpot)))
                : Reply.invalid(asked.flaws);
    }

    private Reply cases(Call call) {
        Asked asked = new Asked(call);
        int limit = asked.number("limit", 50, 1, MOST_ROWS);
        return asked.flaws.isEmpty()
                ? Reply.of(
                        analysis.cases(call.caller(), asked.selection, call.query("after", ""), limit),
                        page -> Reply.ok(json -> json.list(
                                        "rows", page.rows(), (out, row) -> CaseJson.write(out, row, types::known))
                                .put("next", page.next())))
                : Reply.invalid(asked.flaws);
    }
}
