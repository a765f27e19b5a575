// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.cases.CaseLink;
import org.steward.core.api.cases.LinkKind;
import org.steward.core.api.journal.Kinds;
import org.steward.core.api.journal.NewEntry;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.people.Caller;
import org.steward.core.api.store.Sql;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Phase;

/** Links between cases. Thread-safe. */
final class Links {
    private static final String MADE = "INSERT INTO case_link (estate_id, number, other, kind) VALUES (?, ?, ?, ?)";

    private final CaseChange changes;
    private final Family family = new Family();

    Links(CaseChange changes) {
        this.changes = changes;
    }

    /** Writes a link that may exist already and gives the entries for both cases, none when it did. */
    static List<NewEntry> insert(Sql sql, Caller caller, String number, String other, LinkKind kind, Instant now) {
        return sql.insertIfAbsent(MADE, sql.estateId(), number, other, kind)
                ? entries(Kinds.LINKED, caller, number, other, kind, now)
                : List.of();
    }

    private static List<NewEntry> entries(
            String event, Caller caller, String number, String other, LinkKind kind, Instant now) {
        return List.of(
                new NewEntry(number, now, caller, event, "", other, "", Map.of("kind", kind.name())),
                new NewEntry(
                        other, now, caller, event, "", number, "", Map.of("kind", kind.name(), "inverse", "true")));
    }

    /** Links of a case, its own first. */
    static List<CaseLink> ofCase(Sql sql, String number) {
        String columns = "SELECT l.number AS number, l.other AS other, l.kind AS kind, c.summary AS summary,"
                + " c.phase AS phase FROM case_link l JOIN case_file c ON c.estate_id = l.estate_id AND c.number = ";
        List<CaseLink> links = new ArrayList<>(sql.query(
                columns + "l.other WHERE l.estate_id = ? AND l.number = ? ORDER BY l.other, l.kind",
                row -> link(row.text("other"), row.text("kind"), false, row.text("summary"), row.text("phase")),
                sql.estateId(),
                number));
        links.addAll(sql.query(
                columns + "l.number WHERE l.estate_id = ? AND l.other = ? ORDER BY l.number, l.kind",
                row -> link(row.text("number"), row.text("kind"), true, row.text("summary"), row.text("phase")),
                sql.estateId(),
                number));
        return links;
    }

    /** Links of some cases by number, their own first. */
    static Map<String, List<CaseLink>> ofCases(Sql sql, Collection<String> numbers) {
        Map<String, List<CaseLink>> found = new HashMap<>();
        for (InList list : InList.chunks(numbers)) {
            links(sql, list, list.joined("case_link l", "l.number", "VARCHAR(30)"), false, found);
            links(sql, list, list.joinedBy("CASE_LINK_OTHER", "case_link l", "l.other", "VARCHAR(30)"), true, found);
        }
        return found;
    }

    private static void links(Sql sql, InList list, String joined, boolean inverse, Map<String, List<CaseLink>> into) {
        String own = inverse ? "other" : "number";
        String other = inverse ? "number" : "other";
        sql.query(
                "SELECT l." + own + " AS own, l." + other + " AS far, l.kind AS kind, c.summary AS summary,"
                        + " c.phase AS phase FROM " + joined
                        + " JOIN case_file c ON c.estate_id = l.estate_id AND c.number = l." + other
                        + " WHERE l.estate_id = ? ORDER BY far, kind",
                row -> into.computeIfAbsent(row.text("own"), number -> new ArrayList<>())
                        .add(link(row.text("far"), row.text("kind"), inverse, row.text("summary"), row.text("phase"))),
                list.keysFirst(sql.estateId()));
    }

    private static CaseLink link(String other, String kind, boolean inverse, String summary, String phase) {
        return new CaseLink(
                other,
                LinkKind.valueOf(kind),
                inverse,
                summary,
                Phase.CLOSED.name().equals(phase));
    }

    Outcome<Case> link(Caller caller, String number, String otherNumber, LinkKind kind) {
        return changes.change(caller, number, CaseDesk.ANY_VERSION, CaseChange.whileOpen((sql, current, place, now) -> {
            Optional<Case> other = CaseTable.find(sql, otherNumber);
            Optional<Rejection> refusal = refusal(sql, current, other, otherNumber, kind);
            if (refusal.isPresent()) {
                return Outcome.rejected(refusal.get());
            }
            List<NewEntry> entries = insert(sql, caller, number, otherNumber, kind, now);
            if (entries.isEmpty()) {
                return Outcome.done(Change.none(current));
            }
            CaseDraft draft = CaseDraft.of(current).next();
            draft.parent = kind == LinkKind.CHILD_OF ? otherNumber : draft.parent;
            return Outcome.done(Change.plain(draft.build(), entries));
        }));
    }

    private Optional<Rejection> refusal(
            Sql sql, Case current, Optional<Case> other, String otherNumber, LinkKind kind) {
        if (other.isEmpty()) {
            return Optional.of(Rejection.of(
                    Rejection.Kind.NOT_FOUND,
                    "other",
                    "unknown-case",
                    Text.of("There is no case {0} here", "此处没有案件 {0}").with(Refusals.shortened(otherNumber))));
        }
        if (otherNumber.equals(current.number())) {
            return Optional.of(
                    Refusals.rule("other", "itself", Text.of("A case cannot be linked to itself", "案件不能与自身关联")));
        }
        return kind == LinkKind.CHILD_OF ? childRefusal(sql, current, other.get()) : Optional.empty();
    }

    private Optional<Rejection> childRefusal(Sql sql, Case child, Case parent) {
        if (child.parent().equals(parent.number())) {
            return Optional.empty();
        }
        if (!child.parent().isEmpty()) {
            return Optional.of(Refusals.conflict(
                    "other",
                    "has-parent",
                    Text.of("It is part of {0} already", "该案件已从属于 {0}").with(child.parent())));
        }
        if (family.circle(sql, child.number(), parent)) {
            return Optional.of(Refusals.rule(
                    "other",
                    "circle",
                    Text.of("{0} is itself part of this case", "{0} 本身从属于该案件").with(parent.number())));
        }
        return parent.isClosed() || !family.hold(sql, parent)
                ? Optional.of(Refusals.closed(parent.number()))
                : Optional.empty();
    }

    Outcome<Case> unlink(Caller caller, String number, String otherNumber, LinkKind kind) {
        return changes.change(caller, number, CaseDesk.ANY_VERSION, CaseChange.whileOpen((sql, current, place, now) -> {
            boolean linked = ofCase(sql, number).stream()
                    .anyMatch(link -> !link.inverse()
                            && link.kind() == kind
                            && link.other().equals(otherNumber));
            if (!linked) {
                return Outcome.rejected(
                        Rejection.Kind.NOT_FOUND, "other", "unknown-link", Text.of("There is no such link", "没有这样的关联"));
            }
            CaseDraft draft = CaseDraft.of(current).next();
            draft.parent = kind == LinkKind.CHILD_OF ? "" : draft.parent;
            return Outcome.done(new Change(
                    draft.build(),
                    entries(Kinds.UNLINKED, caller, number, otherNumber, kind, now),
                    "",
                    (running, written) -> removed(running, number, otherNumber, kind),
                    (running, written) -> {}));
        }));
    }

    private static List<NewEntry> removed(Sql sql, String number, String other, LinkKind kind) {
        sql.update(
                "DELETE FROM case_link WHERE estate_id = ? AND number = ? AND other = ? AND kind = ?",
                sql.estateId(),
                number,
                other,
                kind);
        return List.of();
    }
}
