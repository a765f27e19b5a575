// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment.sheet;

import java.util.Set;

import org.steward.assessment.AssessmentTools;
import org.steward.core.api.cases.Case;
import org.steward.core.api.people.Caller;
import org.steward.core.api.people.Roles;
import org.steward.core.api.people.Superiors;

/** Which sheets somebody may see: the own one, those of whoever they stand above, managers all. Not thread-safe. */
final class SheetSight {
    private static final Set<String> ALL = Set.of(Roles.RPM, Roles.GM, Roles.ADMIN);

    private final Caller caller;
    private final Superiors superiors;

    SheetSight(AssessmentTools tools, Caller caller) {
        this.caller = caller;
        this.superiors = new Superiors(
                tools.staff().get().staff(caller.estateId()),
                tools.staff().get().teams(caller.estateId()));
    }

    /** Whether the caller may see a sheet. */
    boolean covers(Case sheet) {
        return caller.kind() == Caller.Kind.SYSTEM
                || ALL.stream().anyMatch(caller::is)
                || isInvolved(sheet)
                || standsAbove(sheet);
    }

    private boolean isInvolved(Case sheet) {
        String rater = sheet.fields().getOrDefault(SheetFields.RATER, "");
        String reviewer = sheet.fields().getOrDefault(SheetFields.REVIEWER, "");
        return !rater.isEmpty() && caller.id().equals(rater) || !reviewer.isEmpty() && caller.actsFor(reviewer);
    }

    private boolean standsAbove(Case sheet) {
        return Subject.of(sheet.source())
                .map(subject -> subject.kind() == SubjectKind.EMPLOYEE
                        ? superiors.above(subject.id()).stream().anyMatch(level -> level.contains(caller.id()))
                        : caller.is(Roles.CSM))
                .orElse(false);
    }
}
