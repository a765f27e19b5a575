// SPDX-License-Identifier: Apache-2.0
package org.steward.core.web.rest;

import java.io.IOException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.indicator.Dimension;
import org.steward.core.api.indicator.FigureQuery;
import org.steward.core.api.indicator.Figures;
import org.steward.core.api.indicator.Period;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.text.Text;
import org.steward.core.web.endpoint.Call;
import org.steward.core.web.endpoint.Endpoint;
import org.steward.core.web.endpoint.Endpoints;
import org.steward.core.web.endpoint.Field;
import org.steward.core.web.endpoint.Reply;
import org.steward.core.web.json.JsonBody;

/** The figures of the estate, their months, parts and cases. Thread-safe. */
@Component(service = FigureEndpoints.class)
public final class FigureEndpoints implements Endpoints {
    private static final int PAGE = 50;
    private static final String NOT_A_NUMBER = "-1";

    private final Figures figures;
    private final EstateRegister estates;
    private final Clock clock;

    /** Wires the endpoints. */
    @Activate
    public FigureEndpoints(@Reference Figures figures, @Reference EstateRegister estates, @Reference Clock clock) {
        this.figures = figures;
        this.estates = estates;
        this.clock = clock;
    }

    @Override
    public List<Endpoint> endpoints() {
        String may = Permissions.FIGURES_READ;
        Field month = Field.text("month", "a month such as 2026-11; absent: this month");
        Field from = Field.text("from", "first day, such as 2026-11-30; with to, in place of month");
        Field to = Field.text("to", "last day");
        return List.of(
                Endpoint.get("/figures", may, "Every indicator in a period.", this::all, month, from, to),
                Endpoint.get(
                        "/figures/{code}",
                        may,
                        "One indicator in each of 1 to 60 months.",
                        this::trend,
                        Field.text("from", "first month, such as 2026-01; absent: twelve months up to the last"),
                        Field.text("to", "last month; absent: this month")),
                Endpoint.get(
                        "/figures/{code}/by/{dimension}",
                        may,
                        "One indicator told apart by " + dimensions() + ".",
                        this::by,
                        month,
                        from,
                        to),
                Endpoint.get(
                        "/figures/{code}/cases",
                        may,
                        "The cases behind a figure.",
                        this::cases,
                        month,
                        from,
                        to,
                        Field.of("misses", "boolean", "only those that worsen the figure"),
                        Field.text("dimension", "narrows to one value of: " + dimensions()),
                        Field.text("value", "the value of the dimension"),
                        Field.text("after", "next of the page before"),
                        Field.of("limit", "integer", "1-200; absent: 50")),
                Endpoint.get("/figures/restatements", may, "What changed in frozen months.", this::restatements),
                Endpoint.write(
                        "POST",
                        "/figures/freeze",
                        Permissions.FIGURES_FREEZE,
                        "Writes the figures of a month that is over down for good.",
                        this::freeze,
                        Field.text("month", "the month, such as 2026-11").needed()));
    }

    private static String dimensions() {
        return Arrays.stream(Dimension.values())
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private Periods periods(Call call) {
        return Periods.at(call, estates, clock);
    }

    private Reply all(Call call) {
        Periods periods = periods(call);
        Period period = periods.of(call);
        if (!periods.flaws().isEmpty()) {
            return Reply.invalid(periods.flaws());
        }
        String estateId = call.caller().estateId();
        return Reply.of(
                figures.of(call.caller(), period),
                found -> Reply.ok(json -> json.put("from", period.from().toString())
                        .put("to", period.to().toString())
                        .put("countedUntil", figures.countedUntil(estateId).orElse(null))
                        .list("counting", figures.counting(estateId), FigureJson::counting)
                        .list("rows", found, FigureJson::figure)));
    }

    private Reply trend(Call call) {
        Periods periods = periods(call);
        YearMonth to = periods.month("to", call.query("to", ""), periods.thisMonth());
        YearMonth from = periods.month("from", call.query("from", ""), to.minusMonths(11));
        return periods.flaws().isEmpty()
                ? Reply.of(
                        figures.trend(call.caller(), call.path("code"), from, to),
                        found -> Reply.ok(json -> json.list("rows", found, FigureJson::figure)))
                : Reply.invalid(periods.flaws());
    }

    private static Optional<Dimension> dimension(String text) {
        return Arrays.stream(Dimension.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst();
    }

    private static Flaw noDimension() {
        return new Flaw(
                "dimension",
                "unknown",
                Text.of("dimension must be one of: {0}", "dimension 应为以下之一：{0}").with(dimensions()));
    }

    private Reply by(Call call) {
        Periods periods = periods(call);
        Period period = periods.of(call);
        Optional<Dimension> dimension = dimension(call.path("dimension"));
        if (dimension.isEmpty()) {
            periods.flaw(noDimension());
        }
        return periods.flaws().isEmpty()
                ? Reply.of(
                        figures.by(call.caller(), call.path("code"), period, dimension.orElseThrow()),
                        found -> Reply.ok(json -> json.put(
                                        "title", dimension.orElseThrow().title())
                                .list("rows", found, FigureJson::slice)))
                : Reply.invalid(periods.flaws());
    }

    private Reply cases(Call call) {
        Periods periods = periods(call);
        Period period = periods.of(call);
        String told = call.query("dimension", "");
        Optional<Dimension> dimension = dimension(told);
        if (dimension.isEmpty() && !told.isEmpty()) {
            periods.flaw(noDimension());
        }
        if (!periods.flaws().isEmpty()) {
            return Reply.invalid(periods.flaws());
        }
        String limit = call.query("limit", Integer.toString(PAGE));
        FigureQuery query = new FigureQuery(
                call.path("code"),
                period,
                "true".equals(call.query("misses", "")),
                dimension.orElse(null),
                call.query("value", ""),
                call.query("after", ""),
                Integer.parseInt(limit.matches("\\d{1,4}") ? limit : NOT_A_NUMBER));
        return Reply.of(
                figures.cases(call.caller(), query),
                found -> Reply.ok(json -> json.put("next", found.next()).list("rows", found.rows(), FigureJson::row)));
    }

    private Reply restatements(Call call) {
        return Reply.of(
                figures.restatements(call.caller()),
                found -> Reply.ok(json -> json.list("rows", found, FigureJson::restatement)));
    }

    private Reply freeze(Call call) throws IOException {
        JsonBody body = call.body();
        Periods periods = periods(call);
        YearMonth month = periods.month("month", body.text("month"), periods.thisMonth());
        List<Flaw> flaws = new ArrayList<>(body.flaws());
        flaws.addAll(periods.flaws());
        return flaws.isEmpty()
                ? Reply.of(
                        figures.freeze(call.caller(), month),
                        frozen -> Reply.ok(
                                json -> json.put("month", month.toString()).put("figures", frozen)))
                : Reply.invalid(flaws);
    }
}
