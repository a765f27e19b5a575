// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol;

import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.people.Caller;
import org.steward.core.api.people.Roles;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Guard;

/** What guards answer. */
public final class Refusals {
    private Refusals() {}

    /** Whoever did the work may not judge it, and nobody may for whom they stand in. */
    public static Guard byAnother(String field, Text why) {
        return context -> Flaw.unless(
                context.caller().kind() == Caller.Kind.SYSTEM
                        || !context.caller()
                                .id()
                                .equals(context.current().people().doneBy()),
                field,
                "own-work",
                why);
    }

    /** Whether somebody may do everything: the platform or an administrator. */
    public static boolean isAnybody(Caller caller) {
        return caller.kind() == Caller.Kind.SYSTEM || caller.is(Roles.ADMIN);
    }
}
