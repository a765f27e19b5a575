// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment.sheet;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.steward.assessment.AssessmentTools;
import org.steward.assessment.score.Deduction;
import org.steward.assessment.score.Merit;
import org.steward.assessment.score.ScoreParameters;
import org.steward.assessment.score.Source;
import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseQuery;
import org.steward.core.api.parameter.Parameters;
import org.steward.core.api.people.Caller;
import org.steward.core.api.people.Staff;

/** Finds the cases of a period that cost a subject points or earn some. Thread-safe. */
final class CaseFacts {
    private final AssessmentTools tools;

    CaseFacts(AssessmentTools tools) {
        this.tools = tools;
    }

    /** What costs points; each case once. */
    List<Deduction> deductions(Caller system, Subject subject) {
        return found(system, subject, ScoreParameters.SOURCES);
    }

    /** The accidents that lower the grade. */
    List<String> accidents(Caller system, Subject subject) {
        return found(system, subject, ScoreParameters.ACCIDENTS).stream()
                .map(Deduction::source)
                .toList();
    }

    private List<Deduction> found(Caller system, Subject subject, String key) {
        List<Source> sources = Source.parse(parameters().value(system.estateId(), key));
        Map<String, String> teams = teams(system.estateId());
        Map<String, Deduction> found = new LinkedHashMap<>();
        for (Source source : sources) {
            each(
                    system,
                    subject,
                    source.type().equals("*") ? "" : source.type(),
                    source.state(),
                    of -> first(sources, of)
                            .filter(fits -> concerns(subject, of, fits.member(of), teams))
                            .ifPresent(fits -> found.putIfAbsent(of.number(), fits.deduction(of))));
        }
        return List.copyOf(found.values());
    }

    private static Optional<Source> first(List<Source> sources, Case of) {
        return sources.stream().filter(source -> source.fits(of)).findFirst();
    }

    /** Bonus and malus that were confirmed. */
    List<Merit> merits(Caller system, Subject subject) {
        Map<String, String> teams = teams(system.estateId());
        List<Merit> merits = new ArrayList<>();
        each(system, subject, MeritType.ID, MeritType.CONFIRMED, of -> {
            String member = of.fields().getOrDefault(MeritType.ABOUT, "");
            BigDecimal points = MeritType.points(of, key -> parameters().value(system.estateId(), key));
            if (points.signum() != 0 && concerns(subject, of, member, teams)) {
                merits.add(new Merit(of.number(), points, of.summary()));
            }
        });
        return merits;
    }

    private void each(Caller system, Subject subject, String type, String state, Consumer<Case> consumer) {
        ZoneId zone = tools.zone(system.estateId());
        Instant from = subject.period().from().atStartOfDay(zone).toInstant();
        Instant to = subject.period().to().plusDays(1).atStartOfDay(zone).toInstant();
        Map<String, String> query = new HashMap<>(Map.of("from", from.toString(), "to", to.toString()));
        query.put("type", type);
        query.put("state", state);
        query.put("sort", "oldest");
        tools.reader().get().each(system, CaseQuery.of(query), consumer).orElseThrow();
    }

    private static boolean concerns(Subject subject, Case of, String member, Map<String, String> teams) {
        return switch (subject.kind()) {
            case CENTRE -> true;
            case EMPLOYEE -> subject.id().equals(member);
            case DEPARTMENT, CONTRACTOR ->
                subject.id().equals(of.people().team())
                        || subject.id().equals(of.fields().getOrDefault(MeritType.TEAM, ""))
                        || subject.id().equals(teams.getOrDefault(member, ""));
        };
    }

    private Map<String, String> teams(String estateId) {
        Map<String, String> teams = new HashMap<>();
        for (Staff member : tools.staff().get().staff(estateId)) {
            teams.put(member.id(), member.team());
        }
        teams.values().removeIf(String::isEmpty);
        return teams;
    }

    private Parameters parameters() {
        return tools.parameters().get();
    }
}
