// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.journal.Kinds;
import org.steward.core.api.journal.NewEntry;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.people.Caller;
import org.steward.core.api.text.Text;

/** Who works on a case, who follows it, and what was promised. Thread-safe. */
final class People {
    private static final int MOST_OBSERVERS = 40;

    private final References references;
    private final CaseChange changes;

    People(References references, CaseChange changes) {
        this.references = references;
        this.changes = changes;
    }

    Outcome<Case> assign(Caller caller, String number, int version, String staffId, String teamId) {
        return changes.change(caller, number, version, CaseChange.whileOpen((sql, current, place, now) -> {
            List<Flaw> flaws = new ArrayList<>();
            if (!staffId.isEmpty()) {
                references.activeMember(flaws, "assignee", current.estateId(), staffId);
            }
            references.team(flaws, "team", current.estateId(), teamId);
            if (!flaws.isEmpty()) {
                return Outcome.invalid(flaws);
            }
            String team =
                    teamId.isEmpty() && !staffId.isEmpty() ? references.teamOf(current.estateId(), staffId) : teamId;
            String before = current.people().assignee();
            if (before.equals(staffId) && current.people().team().equals(team)) {
                return Outcome.done(Change.none(current));
            }
            CaseDraft draft = CaseDraft.of(current);
            draft.assignee = staffId;
            draft.team = team;
            return Outcome.done(Change.of(
                    draft,
                    new NewEntry(number, now, caller, Kinds.ASSIGNED, before, staffId, "", Map.of("team", team))));
        }));
    }

    Outcome<Case> promise(Caller caller, String number, int version, Instant at, String reason) {
        return changes.change(caller, number, version, CaseChange.whileOpen((sql, current, place, now) -> {
            Instant before = current.times().promisedAt();
            if (at != null && at.equals(before)) {
                return Outcome.done(Change.none(current));
            }
            List<Flaw> flaws = new ArrayList<>();
            if (at == null) {
                flaws.add(new Flaw("at", "required", Text.of("The promised time is needed", "请填写承诺时间")));
            } else {
                Validity.promise(flaws, "at", at, now);
            }
            if (before == null) {
                Validity.text(flaws, "reason", reason, Validity.REASON);
            } else {
                Validity.needed(flaws, "reason", reason, Validity.REASON);
            }
            if (!flaws.isEmpty()) {
                return Outcome.invalid(flaws);
            }
            CaseDraft draft = CaseDraft.of(current);
            draft.promisedAt = at;
            String was = before == null ? "" : before.toString();
            return Outcome.done(Change.of(
                    draft,
                    new NewEntry(number, now, caller, Kinds.PROMISED, was, at.toString(), reason.strip(), Map.of())));
        }));
    }

    Outcome<Case> observe(Caller caller, String number, String staffId, boolean follow) {
        return changes.change(caller, number, CaseDesk.ANY_VERSION, CaseChange.whileOpen((sql, current, place, now) -> {
            Set<String> observers = new HashSet<>(current.people().observers());
            if (observers.contains(staffId) == follow) {
                return Outcome.done(Change.none(current));
            }
            List<Flaw> flaws = new ArrayList<>();
            if (follow) {
                references.activeMember(flaws, "staff", current.estateId(), staffId);
                observers.add(staffId);
            } else {
                observers.remove(staffId);
            }
            if (!flaws.isEmpty()) {
                return Outcome.invalid(flaws);
            }
            if (observers.size() > MOST_OBSERVERS) {
                return Outcome.rejected(Refusals.rule(
                        "staff",
                        "too-many",
                        Text.of("At most {0} may follow a case", "最多 {0} 人关注一个案件")
                                .with(MOST_OBSERVERS)));
            }
            CaseDraft draft = CaseDraft.of(current);
            draft.observers = observers;
            Map<String, String> data = Map.of("follow", Boolean.toString(follow));
            return Outcome.done(
                    Change.of(draft, new NewEntry(number, now, caller, Kinds.OBSERVED, "", staffId, "", data)));
        }));
    }
}
