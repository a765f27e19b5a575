// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.steward.core.api.cases.Case;
import org.steward.core.api.journal.Entry;
import org.steward.core.api.journal.Kinds;
import org.steward.core.api.journal.NewEntry;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.people.Caller;

/** Adds notes. A note changes no value of the case, so its version stays. Thread-safe. */
final class Noting {
    private final DeskTools tools;

    Noting(DeskTools tools) {
        this.tools = tools;
    }

    Outcome<Entry> note(Caller caller, String number, String text, boolean visible) {
        Optional<Rejection> refusal = CaseAccess.adding(caller, number);
        if (refusal.isPresent()) {
            return Outcome.rejected(refusal.get());
        }
        List<Flaw> flaws = new ArrayList<>();
        Validity.needed(flaws, "text", text, Validity.NOTE);
        if (!flaws.isEmpty()) {
            return Outcome.invalid(flaws);
        }
        boolean shown = visible || caller.kind() == Caller.Kind.RESIDENT;
        return Doors.write(tools.transactions(), tools.door(), caller.estateId(), (sql, doors) -> {
            Optional<Case> found =
                    CaseTable.find(sql, number).filter(each -> tools.door().admits(caller, each));
            if (found.isEmpty()) {
                return Outcome.rejected(Refusals.unknown(number));
            }
            Optional<ModuleDoor.Entered> entered = doors.enter(found.get().type());
            if (entered.isEmpty()) {
                return Outcome.rejected(
                        tools.door().away(caller.estateId(), found.get().type()));
            }
            NewEntry entry = new NewEntry(
                    number,
                    tools.clock().instant(),
                    caller,
                    Kinds.NOTED,
                    "",
                    "",
                    text.strip(),
                    Map.of(
                            "visible",
                            Boolean.toString(shown),
                            "type",
                            entered.get().type().id()));
            return Outcome.done(tools.journal().append(sql, List.of(entry)).get(0));
        });
    }
}
