// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment.sheet;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.steward.assessment.AssessmentTools;
import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseQuery;
import org.steward.core.api.people.Caller;

/** Reads cycles and their sheets. Thread-safe. */
final class SheetShelf {
    private static final int CYCLES = 60;

    private final AssessmentTools tools;

    SheetShelf(AssessmentTools tools) {
        this.tools = tools;
    }

    /** The latest cycles with sheets, newest first. */
    List<Case> cycles(Caller system) {
        Map<String, String> query = Map.of("type", CycleType.ID, "limit", Integer.toString(CYCLES));
        return tools.reader().get().list(system, CaseQuery.of(query)).orElseThrow().rows().stream()
                .filter(cycle -> cycle.fields().containsKey(SheetFields.FROM))
                .toList();
    }

    /** The cycle before another one, of the same kind and length. */
    static Optional<Case> before(List<Case> cycles, Case of) {
        Optional<CycleType.Scope> scope = CycleType.Scope.of(of);
        return cycles.stream()
                .filter(cycle -> cycle.fields().get(SheetFields.TO).compareTo(from(of)) < 0)
                .filter(cycle -> CycleType.Scope.of(cycle)
                        .flatMap(its -> scope.filter(own -> own.kind() == its.kind() && own.span() == its.span()))
                        .isPresent())
                .max(Comparator.comparing(SheetShelf::from));
    }

    private static String from(Case cycle) {
        return cycle.fields().get(SheetFields.FROM);
    }

    /** The sheets of a cycle, the highest score first. */
    List<Case> sheets(Caller system, Case cycle) {
        Instant received = cycle.times().receivedAt();
        Map<String, String> query = new HashMap<>(Map.of("type", SheetType.ID, "sort", "number"));
        query.put("from", received.toString());
        query.put("to", received.plusMillis(1).toString());
        List<Case> sheets = new ArrayList<>();
        tools.reader()
                .get()
                .each(system, CaseQuery.of(query), sheet -> {
                    if (sheet.parent().equals(cycle.number())) {
                        sheets.add(sheet);
                    }
                })
                .orElseThrow();
        sheets.sort(Comparator.comparing((Case sheet) -> total(sheet).orElse(BigDecimal.ONE.negate()))
                .reversed()
                .thenComparing(Case::number));
        return sheets;
    }

    /** The score of a sheet. */
    static Optional<BigDecimal> total(Case sheet) {
        return "true".equals(sheet.fields().get(SheetFields.SCORED))
                ? Optional.ofNullable(sheet.fields().get(SheetFields.TOTAL)).map(BigDecimal::new)
                : Optional.empty();
    }
}
