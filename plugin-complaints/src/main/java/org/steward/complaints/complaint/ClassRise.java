// SPDX-License-Identifier: Apache-2.0
package org.steward.complaints.complaint;

import java.util.Map;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.people.Caller;

/** Raises the class of a complaint by itself. What a rule forbids (not valid, closed meanwhile) is left alone. */
final class ClassRise {
    private ClassRise() {}

    static void toMajor(CaseDesk desk, Caller caller, Case found, String because) {
        fire(desk, caller, found, "becomeMajor", because);
    }

    static void byOne(CaseDesk desk, Caller caller, Case found, String because) {
        boolean minor = found.grade().isEmpty() || ComplaintFields.MINOR.equals(found.grade());
        fire(desk, caller, found, minor ? "becomeImportant" : "becomeMajor", because);
    }

    private static void fire(CaseDesk desk, Caller caller, Case found, String transition, String because) {
        Outcome<Case> outcome =
                desk.fire(caller, found.number(), found.version(), transition, Map.of(ComplaintFields.RAISED, because));
        Rejection.Kind refused = outcome.refusal().map(Rejection::kind).orElse(null);
        if (refused == Rejection.Kind.STALE || refused == Rejection.Kind.UNAVAILABLE) {
            throw new IllegalStateException(found.number() + " changed meanwhile; the class is raised at the next try");
        }
    }
}
