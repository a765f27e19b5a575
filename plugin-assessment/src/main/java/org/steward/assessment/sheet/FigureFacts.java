// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.steward.assessment.AssessmentTools;
import org.steward.assessment.score.Aim;
import org.steward.assessment.score.Area;
import org.steward.assessment.score.Gate;
import org.steward.assessment.score.Item;
import org.steward.assessment.score.ScoreParameters;
import org.steward.assessment.score.Standard;
import org.steward.core.api.indicator.Dimension;
import org.steward.core.api.indicator.Figure;
import org.steward.core.api.indicator.Indicator;
import org.steward.core.api.indicator.Period;
import org.steward.core.api.parameter.Parameter;
import org.steward.core.api.people.Caller;
import org.steward.core.api.text.Text;

/** Measures the items and gates of a subject: the figures of the centre, or the part of them that is the subject's. */
final class FigureFacts {
    private final AssessmentTools tools;
    private final Caller system;
    private final Subject subject;
    private final Map<String, Indicator> indicators;
    private final List<String> byResponsible;

    FigureFacts(AssessmentTools tools, Caller system, Subject subject) {
        this.tools = tools;
        this.system = system;
        this.subject = subject;
        this.indicators = tools.figures().get().indicators(system.estateId()).stream()
                .collect(Collectors.toMap(Indicator::code, Function.identity(), (first, second) -> first));
        this.byResponsible = Parameter.items(value(ScoreParameters.RESPONSIBLE));
    }

    private String value(String key) {
        return tools.parameters().get().value(system.estateId(), key);
    }

    /**
     * The items, once for each post of the period.
     *
     * @param changed first day of another post; empty when there was but one
     */
    List<Item> items(List<Standard> standards, Optional<LocalDate> changed) {
        List<Period> posts = changed.map(day -> List.of(
                        new Period(subject.period().from(), day.minusDays(1)),
                        new Period(day, subject.period().to())))
                .orElse(List.of(subject.period()));
        List<Item> items = new ArrayList<>();
        for (int post = 0; post < posts.size(); post++) {
            Period period = posts.get(post);
            int days = (int) ChronoUnit.DAYS.between(period.from(), period.to()) + 1;
            Map<String, BigDecimal> measured = measured(standards, period);
            for (Standard standard : standards) {
                Optional<Indicator> indicator = Optional.ofNullable(indicators.get(standard.code()));
                items.add(new Item(
                        post,
                        days,
                        standard,
                        indicator.map(Indicator::title).orElse(Text.same(standard.code())),
                        indicator.flatMap(each -> aim(each, standard.target())),
                        Optional.ofNullable(measured.get(standard.code()))));
            }
        }
        return items;
    }

    private static Optional<Aim> aim(Indicator indicator, Optional<BigDecimal> target) {
        return target.or(() -> Optional.ofNullable(indicator.target()))
                .map(value -> new Aim(indicator.higherIsBetter(), value));
    }

    /** The gates over the whole period. */
    List<Gate> gates() {
        List<Standard> gates = Standard.parse(Area.SERVICE, value(ScoreParameters.GATES));
        Map<String, BigDecimal> measured = measured(gates, subject.period());
        return gates.stream()
                .flatMap(gate -> Optional.ofNullable(indicators.get(gate.code()))
                        .flatMap(each -> aim(each, gate.target()))
                        .map(aim -> new Gate(gate.code(), aim, Optional.ofNullable(measured.get(gate.code()))))
                        .stream())
                .toList();
    }

    private Map<String, BigDecimal> measured(List<Standard> standards, Period period) {
        Map<String, BigDecimal> measured = new HashMap<>();
        if (subject.kind() == SubjectKind.CENTRE) {
            for (Figure figure : tools.figures().get().of(system, period).orElseThrow()) {
                figure.value()
                        .ifPresent(value -> measured.put(figure.indicator().code(), value));
            }
            return measured;
        }
        standards.stream()
                .map(Standard::code)
                .distinct()
                .filter(indicators::containsKey)
                .forEach(code -> own(code, period).ifPresent(value -> measured.put(code, value)));
        return measured;
    }

    private Optional<BigDecimal> own(String code, Period period) {
        return tools.figures().get().by(system, code, period, dimension(code)).orElseThrow().stream()
                .filter(slice -> slice.value().equals(subject.id()))
                .findFirst()
                .flatMap(slice -> indicators.get(code).value(slice.measured()));
    }

    private Dimension dimension(String code) {
        if (subject.kind() != SubjectKind.EMPLOYEE) {
            return Dimension.TEAM;
        }
        return byResponsible.contains(code) ? Dimension.RESPONSIBLE : Dimension.ASSIGNEE;
    }
}
