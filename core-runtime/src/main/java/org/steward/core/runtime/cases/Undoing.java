// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.steward.core.api.cases.Case;
import org.steward.core.api.journal.Entry;
import org.steward.core.api.journal.Kinds;
import org.steward.core.api.journal.NewEntry;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.people.Caller;
import org.steward.core.api.store.Sql;
import org.steward.core.api.text.Text;
import org.steward.core.runtime.timer.TimerSet;

/** Takes back the caller's own last transition. Thread-safe. */
final class Undoing {
    private final DeskTools tools;
    private final CaseChange changes;
    private final UndoCheck check;

    Undoing(DeskTools tools, CaseChange changes) {
        this.tools = tools;
        this.changes = changes;
        this.check = new UndoCheck(tools.parameters());
    }

    Outcome<Case> undo(Caller caller, String number, int version) {
        return changes.change(caller, number, version, (sql, current, place, now) -> {
            List<Entry> journal = tools.journal().ofCase(current.estateId(), number);
            Optional<Undo> undo = check.possible(sql, caller, current, journal, now);
            if (undo.isEmpty()) {
                return Outcome.rejected(
                        Rejection.Kind.CONFLICT,
                        "not-undoable",
                        Text.of(
                                "Only your own last step can be taken back, soon after it, and before anybody was told",
                                "只能在规定时间内、且尚未通知客户之前撤回本人的最后一步操作"));
            }
            return Outcome.done(change(sql, caller, current, undo.get(), now));
        });
    }

    private Change change(Sql sql, Caller caller, Case current, Undo undo, Instant now) {
        Case restored = undo.restore(current);
        TimerSet timers =
                tools.timers().restored(tools.timers().load(sql, current), current, restored, undo.timers(), now);
        Case next = CaseDraft.of(restored).due(timers.dueAt()).build();
        boolean wasFinished =
                undo.before().containsKey("finishedAt") && current.times().finishedAt() != null;
        NewEntry entry = new NewEntry(
                current.number(),
                now,
                caller,
                Kinds.UNDONE,
                current.state(),
                next.state(),
                "",
                Map.of("transition", undo.transition()));
        return new Change(
                next,
                List.of(entry),
                "",
                (running, written) -> {
                    List<NewEntry> entries = new ArrayList<>(tools.timers().write(running, timers, caller));
                    if (wasFinished) {
                        entries.addAll(tools.callbacks().cancelOpen(running, written, caller));
                    }
                    return entries;
                },
                (running, written) -> {});
    }
}
