// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.steward.core.api.cases.Case;
import org.steward.core.api.journal.Kinds;
import org.steward.core.api.journal.NewEntry;
import org.steward.core.api.people.Caller;
import org.steward.core.api.transfer.PastCase;
import org.steward.core.api.transfer.PastStep;

/** What the journal is told of a case that was taken over: its steps, then the taking over itself. Pure. */
final class PastEntries {
    private PastEntries() {}

    static List<NewEntry> of(Caller caller, PastCase past, Case made, Instant now) {
        List<NewEntry> entries = new ArrayList<>();
        String state = "";
        for (PastStep step : past.steps()) {
            Caller actor = new Caller(
                    Caller.Kind.SYSTEM,
                    "import",
                    step.actorName(),
                    caller.estateId(),
                    Set.of(),
                    Set.of(),
                    caller.language());
            boolean moves = !step.state().isEmpty();
            entries.add(new NewEntry(
                    made.number(),
                    step.at(),
                    actor,
                    moves ? Kinds.MOVED : Kinds.NOTED,
                    moves ? state : "",
                    step.state(),
                    step.note(),
                    moves ? Map.of("transition", "imported") : Map.of("visible", "false")));
            state = moves ? step.state() : state;
        }
        Map<String, String> data = new TreeMap<>();
        data.put("source", made.source());
        data.put("type", made.type());
        data.put("channel", made.channel().name());
        data.put("responsible", made.people().responsible());
        if (past.dueAt() != null) {
            data.put("due", past.dueAt().toString());
        }
        if (!past.flagged().isEmpty()) {
            data.put("flagged", past.flagged());
        }
        entries.add(new NewEntry(made.number(), now, caller, Kinds.IMPORTED, "", made.state(), past.flagged(), data));
        return entries;
    }
}
