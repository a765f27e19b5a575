// SPDX-License-Identifier: Apache-2.0
package org.steward.renovation.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.cases.CaseQuery;
import org.steward.core.api.cases.LinkKind;
import org.steward.core.api.people.Caller;
import org.steward.renovation.RenovationTools;
import org.steward.renovation.pass.PassType;
import org.steward.renovation.violation.ViolationType;
import org.steward.renovation.works.RenovationFields;
import org.steward.renovation.works.RenovationStates;
import org.steward.renovation.works.RenovationType;
import org.steward.renovation.works.SiteSteps;

/**
 * Finds the renovation a record belongs to, ties it there and keeps its counts. Every step bears repetition.
 * Thread-safe.
 */
final class SiteBook {
    private static final String RENOVATION = "renovation";

    private final RenovationTools tools;

    SiteBook(RenovationTools tools) {
        this.tools = tools;
    }

    static Caller system(String estateId) {
        return Caller.system(RENOVATION, estateId);
    }

    /** The renovation a record names, else the open one of its unit. */
    Optional<Case> renovationOf(Case record) {
        Caller system = system(record.estateId());
        String named = record.parent().isEmpty()
                ? record.fields().getOrDefault(RENOVATION, "").strip()
                : record.parent();
        if (!named.isEmpty()) {
            return tools.reader()
                    .get()
                    .find(system, named)
                    .result()
                    .filter(found -> found.type().equals(RenovationType.ID));
        }
        return record.unitId().isEmpty()
                ? Optional.empty()
                : of(system, RenovationType.ID, record.unitId()).stream().findFirst();
    }

    /** Open cases of a type about a unit, newest first. */
    private List<Case> of(Caller system, String type, String unitId) {
        List<Case> found = new ArrayList<>();
        Map<String, String> query = new HashMap<>(Map.of("type", type, "open", "true", "sort", "newest"));
        if (!unitId.isEmpty()) {
            query.put("unit", unitId);
        }
        tools.reader().get().each(system, CaseQuery.of(query), found::add).orElseThrow();
        return found;
    }

    /** Makes a record a part of its renovation, so that the renovation cannot end before it. */
    Case tied(Case record, Case renovation) {
        Caller system = system(record.estateId());
        Case now = record;
        if (now.unitId().isEmpty() && !renovation.unitId().isEmpty()) {
            now = tools.desk()
                    .get()
                    .correct(system, now.number(), CaseDesk.ANY_VERSION, Map.of("unit", renovation.unitId()))
                    .orElseThrow();
        }
        if (now.parent().isEmpty() && !now.isClosed() && !renovation.isClosed()) {
            now = tools.desk()
                    .get()
                    .link(system, now.number(), renovation.number(), LinkKind.CHILD_OF)
                    .orElseThrow();
        }
        return now;
    }

    /** Counts anew what belongs to a renovation; stops the works when something stops them. */
    void count(Case renovation) {
        if (renovation.isClosed()) {
            return;
        }
        Caller system = system(renovation.estateId());
        List<Case> violations = mine(renovation, ViolationType.ID);
        List<Case> passes = mine(renovation, PassType.ID);
        long stopping = violations.stream().filter(SiteBook::stops).count();
        Map<String, String> counts = Map.of(
                RenovationFields.OPEN_VIOLATIONS, Integer.toString(violations.size()),
                RenovationFields.STOPPING_VIOLATIONS, Long.toString(stopping),
                RenovationFields.PASSES_VALID, Long.toString(in(passes, PassType.VALID)),
                RenovationFields.PASSES_OUT, Long.toString(in(passes, PassType.VALID) + in(passes, PassType.EXPIRED)));
        if (!counts.entrySet().stream()
                .allMatch(each -> each.getValue().equals(renovation.fields().getOrDefault(each.getKey(), "0")))) {
            tools.desk()
                    .get()
                    .fire(system, renovation.number(), CaseDesk.ANY_VERSION, SiteSteps.COUNT, counts)
                    .orElseThrow();
        }
        if (stopping > 0 && renovation.state().equals(RenovationStates.IN_WORK)) {
            String because = String.join(
                    ", ",
                    violations.stream()
                            .filter(SiteBook::stops)
                            .map(Case::number)
                            .toList());
            tools.desk()
                    .get()
                    .fire(system, renovation.number(), CaseDesk.ANY_VERSION, "stop", Map.of("stopReason", because))
                    .orElseThrow();
        }
    }

    private List<Case> mine(Case renovation, String type) {
        return of(system(renovation.estateId()), type, renovation.unitId()).stream()
                .filter(found -> found.parent().equals(renovation.number()))
                .toList();
    }

    private static boolean stops(Case violation) {
        return ViolationType.stopsWorks(violation.state(), violation.grade());
    }

    private static long in(List<Case> cases, String state) {
        return cases.stream().filter(found -> found.state().equals(state)).count();
    }
}
