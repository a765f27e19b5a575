// SPDX-License-Identifier: Apache-2.0
package org.steward.mode.butler;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.Records;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Guard;
import org.steward.core.api.workflow.GuardContext;

/**
 * A butler looks after a limited number of households ({@code butler.maxUnits}, domain section 3). An assignment to a
 * building counts as its units.
 */
final class LoadLimit implements Guard {
    static final String MAX_UNITS = "butler.maxUnits";

    @Override
    public Optional<Flaw> check(GuardContext context) {
        Records records = context.records();
        String butler = context.value(AssignmentType.BUTLER);
        int most = records.integer(MAX_UNITS);
        int more = households(context.current(), records);
        List<Case> others = records.openWith(AssignmentType.ID, AssignmentType.BUTLER, butler).stream()
                .filter(other -> !other.number().equals(context.current().number()))
                .toList();
        int now = others.stream().mapToInt(other -> households(other, records)).sum();
        return now + more <= most
                ? Optional.empty()
                : Optional.of(new Flaw(
                        AssignmentType.BUTLER,
                        "load-limit",
                        Text.of(
                                        "{0} has {1} households; with {2} more it would be over the limit of {3}",
                                        "{0} 已负责 {1} 户，再增加 {2} 户将超过上限 {3} 户")
                                .with(butler, now, more, most)));
    }

    private static int households(Case assignment, Records records) {
        Map<String, String> fields = assignment.fields();
        return assignment.unitId().isEmpty() ? records.units(fields.getOrDefault(AssignmentType.BUILDING, "")) : 1;
    }
}
