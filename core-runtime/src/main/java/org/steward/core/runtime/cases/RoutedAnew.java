// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.cases.CasePeople;
import org.steward.core.api.journal.Entry;
import org.steward.core.api.journal.Kinds;
import org.steward.core.api.journal.NewEntry;
import org.steward.core.api.mode.Route;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.people.Caller;

/** Routes open cases anew. Thread-safe. */
final class RoutedAnew {
    private static final Set<String> GIVING = Set.of(Kinds.OPENED, Kinds.ASSIGNED);
    private static final Set<String> WORK = Set.of(Kinds.MOVED, Kinds.NOTED, Kinds.ATTACHED, Kinds.CORRECTED);

    private final DeskTools tools;
    private final CaseChange changes;

    RoutedAnew(DeskTools tools, CaseChange changes) {
        this.tools = tools;
        this.changes = changes;
    }

    boolean isOpenToRoute(Case current) {
        CasePeople people = current.people();
        boolean withNobody = people.assignee().isEmpty() && people.team().isEmpty();
        if (current.isClosed() || !isOffered(current)) {
            return false;
        }
        return withNobody || current.times().promisedAt() == null && isWhereTheModePutIt(current);
    }

    private boolean isOffered(Case current) {
        return tools.door()
                .known(current.estateId(), current.type())
                .filter(type -> type.offered())
                .isPresent();
    }

    private boolean isWhereTheModePutIt(Case current) {
        List<Entry> entries = tools.journal().ofCase(current.estateId(), current.number());
        int given = -1;
        for (int i = 0; i < entries.size(); i++) {
            given = GIVING.contains(entries.get(i).kind()) ? i : given;
        }
        String holder =
                RouteNote.holder(current.people().assignee(), current.people().team());
        return given >= 0
                && holder.equals(entries.get(given).data().get(RouteNote.ROUTE))
                && entries.subList(given + 1, entries.size()).stream()
                        .filter(entry -> WORK.contains(entry.kind()))
                        .noneMatch(
                                entry -> entry.actor().equals(current.people().assignee()));
    }

    Outcome<Case> route(Caller caller, String number, Route route) {
        return changes.change(caller, number, CaseDesk.ANY_VERSION, CaseChange.whileOpen((sql, current, place, now) -> {
            String team = RouteNote.team(tools.references(), current.estateId(), route);
            CasePeople people = current.people();
            boolean same = people.assignee().equals(route.assignee())
                    && (route.team().isEmpty() || people.team().equals(team));
            if (same || route.isNone() || !isOpenToRoute(current)) {
                return Outcome.done(Change.none(current));
            }
            CaseDraft draft = CaseDraft.of(current);
            draft.assignee = route.assignee();
            draft.team = team;
            draft.responsible = people.responsible().isEmpty() ? route.responsible() : people.responsible();
            Map<String, String> data = RouteNote.data(route);
            data.put("team", team);
            return Outcome.done(Change.of(
                    draft,
                    new NewEntry(number, now, caller, Kinds.ASSIGNED, people.assignee(), route.assignee(), "", data)));
        }));
    }

    /** Owner and doer change apart: only who is off is relieved. */
    Outcome<Case> handOver(Caller caller, String number, Route route, Set<String> off) {
        return changes.change(caller, number, CaseDesk.ANY_VERSION, CaseChange.whileOpen((sql, current, place, now) -> {
            CasePeople people = current.people();
            boolean doer = isRelieved(people.assignee(), route.assignee(), off);
            boolean owner = isRelieved(people.responsible(), route.responsible(), off);
            if (!isOffered(current) || !doer && !owner) {
                return Outcome.done(Change.none(current));
            }
            CaseDraft draft = CaseDraft.of(current);
            List<NewEntry> entries = new ArrayList<>();
            Map<String, String> data = RouteNote.data(route);
            if (doer) {
                draft.assignee = route.assignee();
                draft.team = RouteNote.team(tools.references(), current.estateId(), route);
                data.put("team", draft.team);
                entries.add(entry(caller, number, now, Kinds.ASSIGNED, people.assignee(), draft.assignee, data));
            }
            if (owner) {
                draft.responsible = route.responsible();
                entries.add(entry(
                        caller, number, now, Kinds.SHIFT_CHANGED, people.responsible(), draft.responsible, Map.of()));
            }
            return Outcome.done(Change.of(draft, entries.toArray(NewEntry[]::new)));
        }));
    }

    private static boolean isRelieved(String now, String next, Set<String> off) {
        return off.contains(now) && !next.isEmpty() && !off.contains(next);
    }

    private static NewEntry entry(
            Caller caller, String number, Instant now, String kind, String from, String to, Map<String, String> data) {
        return new NewEntry(number, now, caller, kind, from, to, "", data);
    }
}
