// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.steward.assessment.AssessmentTools;
import org.steward.assessment.report.ReportLines.FigureLine;
import org.steward.assessment.report.ReportLines.SpotLine;
import org.steward.assessment.report.ReportLines.WorstLine;
import org.steward.assessment.score.Aim;
import org.steward.core.api.indicator.Figure;
import org.steward.core.api.indicator.FigureCases;
import org.steward.core.api.indicator.FigureQuery;
import org.steward.core.api.indicator.Period;
import org.steward.core.api.people.Caller;

/** Collects what a report says, from the figures of the estate and nothing else. Thread-safe. */
final class ReportFacts {
    private static final int PERIODS = 6;
    private static final int WORST_EACH = 3;
    private static final int SPOTS = 20;

    private final AssessmentTools tools;

    ReportFacts(AssessmentTools tools) {
        this.tools = tools;
    }

    ReportLines of(Caller system, ReportKind kind, Period period) {
        List<Figure> figures = tools.figures().get().of(system, period).orElseThrow();
        Map<String, List<String>> trends = trends(system, kind, period, figures);
        List<FigureLine> lines = figures.stream()
                .map(figure -> line(figure, trends.get(figure.indicator().code())))
                .toList();
        return new ReportLines(lines, worst(system, period, figures), spots(system, period));
    }

    private static FigureLine line(Figure figure, List<String> trend) {
        BigDecimal target = figure.indicator().target();
        return new FigureLine(
                figure.indicator().code(),
                figure.indicator().title(),
                figure.indicator().unit(),
                figure.value(),
                figure.measured().numerator(),
                figure.measured().denominator(),
                target == null ? "" : new Aim(figure.indicator().higherIsBetter(), target).toString(),
                figure.onTarget(),
                trend);
    }

    /** The values of each indicator in this period and those before it, oldest first. */
    private Map<String, List<String>> trends(Caller system, ReportKind kind, Period period, List<Figure> now) {
        Map<String, List<String>> trends = new HashMap<>();
        now.forEach(figure -> trends.put(figure.indicator().code(), new ArrayList<>(List.of(text(figure)))));
        Period earlier = period;
        for (int i = 1; i < PERIODS; i++) {
            earlier = kind.before(earlier);
            tools.figures()
                    .get()
                    .of(system, earlier)
                    .orElseThrow()
                    .forEach(figure -> Optional.ofNullable(
                                    trends.get(figure.indicator().code()))
                            .ifPresent(values -> values.add(0, text(figure))));
        }
        return trends;
    }

    private static String text(Figure figure) {
        return figure.value().map(BigDecimal::toPlainString).orElse("");
    }

    private List<WorstLine> worst(Caller system, Period period, List<Figure> figures) {
        List<WorstLine> worst = new ArrayList<>();
        for (Figure figure : figures) {
            if (figure.onTarget().filter(reached -> !reached).isPresent()) {
                String code = figure.indicator().code();
                FigureCases cases = tools.figures()
                        .get()
                        .cases(system, new FigureQuery(code, period, true, null, "", "", WORST_EACH))
                        .orElseThrow();
                cases.rows()
                        .forEach(row -> worst.add(new WorstLine(code, row.caseNumber(), row.summary(), row.state())));
            }
        }
        return worst;
    }

    private List<SpotLine> spots(Caller system, Period period) {
        int least = tools.parameters().get().integer(system.estateId(), "report.hotSpotLeast");
        return tools.analysis().get().hotSpots(system, period, least).orElseThrow().stream()
                .limit(SPOTS)
                .map(spot -> new SpotLine(spot.unitId(), spot.matter(), spot.cases()))
                .toList();
    }
}
