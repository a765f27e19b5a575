// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.Channel;
import org.steward.core.api.cases.Priority;
import org.steward.core.api.cases.Requester;
import org.steward.core.api.cases.Satisfaction;
import org.steward.core.api.store.Row;
import org.steward.core.api.store.Sql;
import org.steward.core.api.workflow.Phase;

/** The rows of the cases: reading, adding, and changing guarded by the version. Stateless and thread-safe. */
public final class CaseTable {
    /** Columns of a case, for queries read with {@link #read}. */
    public static final String COLUMNS = "estate_id, id, number, type, version, state, phase, state_before, channel,"
            + " priority, summary, description, unit_id, place, category, grade, fields_text, party_id, requester_name,"
            + " requester_phone, anonymous, responsible, assignee, team, caller_back, observers, hand_over_to, done_by,"
            + " received_ms, recorded_ms, due_ms, promised_ms, finished_ms, closed_ms, waiting_ms, parent, reopened,"
            + " closure_code, satisfaction, source_key";

    /** What stands for "nothing presses": a day no case lives to see. */
    static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private static final int COLUMN_COUNT = 42;
    private static final String INSERT = "INSERT INTO case_file (" + COLUMNS + ", pressing_ms, undo_text) VALUES (?"
            + ", ?".repeat(COLUMN_COUNT - 1) + ")";
    private static final String UPDATE = "UPDATE case_file SET "
            + COLUMNS.substring("estate_id, id, number, type, ".length()).replace(", ", " = ?, ")
            + " = ?, pressing_ms = ?, undo_text = ? WHERE estate_id = ? AND id = ? AND version = ?";
    private static final int FIXED_COLUMNS = 4;

    private CaseTable() {}

    /** The case with a number. */
    public static Optional<Case> find(Sql sql, String number) {
        return sql.one(
                "SELECT " + COLUMNS + " FROM case_file WHERE estate_id = ? AND number = ?",
                CaseTable::read,
                sql.estateId(),
                number);
    }

    /** The case with an id. */
    public static Optional<Case> byId(Sql sql, long id) {
        return sql.one(
                "SELECT " + COLUMNS + " FROM case_file WHERE estate_id = ? AND id = ?",
                CaseTable::read,
                sql.estateId(),
                id);
    }

    /** The cases with numbers, at most 1,000, in no order; unknown numbers are left out. */
    public static List<Case> byNumbers(Sql sql, Collection<String> numbers) {
        return in(sql, "number", numbers);
    }

    /** The cases with ids, at most 1,000, in no order; unknown ids are left out. */
    public static List<Case> byIds(Sql sql, Collection<Long> ids) {
        return in(sql, "id", ids);
    }

    private static List<Case> in(Sql sql, String column, Collection<?> keys) {
        List<Case> found = new ArrayList<>();
        for (InList list : InList.chunks(keys)) {
            found.addAll(sql.query(
                    "SELECT " + COLUMNS + " FROM "
                            + list.joined("case_file", column, column.equals("id") ? "BIGINT" : "VARCHAR(30)")
                            + " WHERE estate_id = ?",
                    CaseTable::read,
                    list.keysFirst(sql.estateId())));
        }
        return found;
    }

    /** Adds one case. */
    static void insert(Sql sql, Case made) {
        sql.update(INSERT, row(made, ""));
    }

    /** Adds many cases in one batch. */
    public static void insert(Sql sql, List<Case> made) {
        sql.batch(INSERT, made.stream().map(each -> row(each, "")).toList());
    }

    /**
     * Writes the next picture of a case over the one with {@code seen} as its version.
     *
     * @param undo what the last transition changed, or an empty string
     * @return {@code false} when somebody was faster
     */
    static boolean update(Sql sql, Case next, int seen, String undo) {
        Object[] all = row(next, undo);
        Object[] parameters = Arrays.copyOfRange(all, FIXED_COLUMNS, all.length + 3);
        parameters[parameters.length - 3] = next.estateId();
        parameters[parameters.length - 2] = next.id();
        parameters[parameters.length - 1] = seen;
        return sql.update(UPDATE, parameters) == 1;
    }

    /** Sets the due time when a deadline was computed anew (e.g. another calendar); the version stays. */
    public static void due(Sql sql, Case current, Instant dueAt) {
        Case next = CaseDraft.of(current).due(dueAt).build();
        sql.update(
                "UPDATE case_file SET due_ms = ?, pressing_ms = ? WHERE estate_id = ? AND id = ?",
                dueAt,
                pressing(next),
                next.estateId(),
                next.id());
    }

    /** When a case presses: the nearest of due time and promise while there is work, else {@link #NEVER}. */
    static Instant pressing(Case of) {
        Instant due = of.times().dueAt() == null ? NEVER : of.times().dueAt();
        Instant promise = of.times().finishedAt() == null && of.times().promisedAt() != null
                ? of.times().promisedAt()
                : NEVER;
        return of.isClosed() ? NEVER : due.isBefore(promise) ? due : promise;
    }

    private static Object[] row(Case of, String undo) {
        return new Object[] {
            of.estateId(),
            of.id(),
            of.number(),
            of.type(),
            of.version(),
            of.state(),
            of.phase(),
            of.stateBefore(),
            of.channel(),
            of.priority(),
            of.summary(),
            of.description(),
            of.unitId(),
            of.place(),
            of.category(),
            of.grade(),
            FieldText.write(of.fields()),
            of.people().requester().partyId(),
            of.people().requester().name(),
            of.people().requester().phone(),
            of.people().requester().anonymous(),
            of.people().responsible(),
            of.people().assignee(),
            of.people().team(),
            of.people().callerBack(),
            String.join(" ", of.people().observers().stream().sorted().toList()),
            of.people().handOverTo(),
            of.people().doneBy(),
            of.times().receivedAt(),
            of.times().recordedAt(),
            of.times().dueAt(),
            of.times().promisedAt(),
            of.times().finishedAt(),
            of.times().closedAt(),
            of.times().waitingSince(),
            of.parent(),
            of.reopened(),
            of.closureCode(),
            of.satisfaction(),
            of.source(),
            pressing(of),
            undo
        };
    }

    /** Reads a case from a row with {@link #COLUMNS}. */
    public static Case read(Row row) {
        CaseDraft draft = new CaseDraft();
        draft.estateId = row.text("estate_id");
        draft.id = row.number("id");
        draft.number = row.text("number");
        draft.type = row.text("type");
        draft.version = row.integer("version");
        draft.state = row.text("state");
        draft.phase = Phase.valueOf(row.text("phase"));
        draft.stateBefore = row.text("state_before");
        draft.channel = Channel.valueOf(row.text("channel"));
        draft.priority = Priority.valueOf(row.text("priority"));
        draft.summary = row.text("summary");
        draft.description = row.text("description");
        draft.unitId = row.text("unit_id");
        draft.place = row.text("place");
        draft.category = row.text("category");
        draft.grade = row.text("grade");
        draft.fields.putAll(FieldText.read(row.text("fields_text")));
        draft.parent = row.text("parent");
        draft.reopened = row.integer("reopened");
        draft.closureCode = row.text("closure_code");
        String satisfaction = row.text("satisfaction");
        draft.satisfaction = satisfaction == null ? null : Satisfaction.valueOf(satisfaction);
        draft.source = row.text("source_key");
        people(draft, row);
        times(draft, row);
        return draft.build();
    }

    private static void people(CaseDraft draft, Row row) {
        draft.requester = new Requester(
                row.text("party_id"), row.text("requester_name"), row.text("requester_phone"), row.flag("anonymous"));
        draft.responsible = row.text("responsible");
        draft.assignee = row.text("assignee");
        draft.team = row.text("team");
        draft.callerBack = row.text("caller_back");
        String observers = row.text("observers");
        draft.observers = observers.isEmpty() ? Set.of() : Set.of(observers.split(" "));
        draft.handOverTo = row.text("hand_over_to");
        draft.doneBy = row.text("done_by");
    }

    private static void times(CaseDraft draft, Row row) {
        draft.receivedAt = row.instant("received_ms");
        draft.recordedAt = row.instant("recorded_ms");
        draft.dueAt = row.instant("due_ms");
        draft.promisedAt = row.instant("promised_ms");
        draft.finishedAt = row.instant("finished_ms");
        draft.closedAt = row.instant("closed_ms");
        draft.waitingSince = row.instant("waiting_ms");
    }
}
