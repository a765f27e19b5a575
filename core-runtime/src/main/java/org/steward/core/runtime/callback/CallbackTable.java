// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.callback;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.steward.core.api.callback.Callback;
import org.steward.core.api.callback.CallbackAttempt;
import org.steward.core.api.cases.Satisfaction;
import org.steward.core.api.store.Row;
import org.steward.core.api.store.Sql;
import org.steward.core.runtime.cases.InList;

/** Reads call-backs with their attempts. Stateless and thread-safe. */
final class CallbackTable {
    private static final String COLUMNS = "SELECT b.id, b.number, b.plan_id, b.from_ms, b.to_ms, b.status, b.done_ms,"
            + " b.satisfaction AS said, c.summary, c.requester_name, c.requester_phone, c.caller_back, c.done_by";
    private static final String SELECT = COLUMNS
            + " FROM callback b JOIN case_file c ON c.estate_id = b.estate_id AND c.number = b.number"
            + " WHERE b.estate_id = ? AND ";

    private CallbackTable() {}

    static List<Callback> find(Sql sql, String condition, Object... parameters) {
        List<Object> all = new ArrayList<>(List.of(sql.estateId()));
        all.addAll(List.of(parameters));
        return told(sql, sql.query(SELECT + condition, row -> read(row, List.of()), all.toArray()));
    }

    /** The call-backs of some cases in order of their windows. */
    static List<Callback> ofCases(Sql sql, InList numbers) {
        return told(
                sql,
                sql.query(
                        COLUMNS + " FROM " + numbers.joined("callback b", "b.number", "VARCHAR(30)")
                                + " JOIN case_file c ON c.estate_id = b.estate_id AND c.number = b.number"
                                + " WHERE b.estate_id = ? ORDER BY b.from_ms, b.id",
                        row -> read(row, List.of()),
                        numbers.keysFirst(sql.estateId())));
    }

    private static List<Callback> told(Sql sql, List<Callback> bare) {
        Map<Long, List<CallbackAttempt>> attempts = attempts(sql, bare);
        return bare.stream()
                .map(each -> with(each, attempts.getOrDefault(each.id(), List.of())))
                .toList();
    }

    private static Map<Long, List<CallbackAttempt>> attempts(Sql sql, List<Callback> of) {
        Map<Long, List<CallbackAttempt>> attempts = new HashMap<>();
        for (InList list : InList.chunks(of.stream().map(Callback::id).toList())) {
            sql.query(
                    "SELECT callback_id, at_ms, made_by, method, reached, satisfaction, comment_text" + " FROM "
                            + list.joined("callback_attempt", "callback_id", "BIGINT")
                            + " WHERE estate_id = ? ORDER BY callback_id, seq",
                    row -> attempts.computeIfAbsent(row.number("callback_id"), id -> new ArrayList<>())
                            .add(attempt(row)),
                    list.keysFirst(sql.estateId()));
        }
        return attempts;
    }

    private static CallbackAttempt attempt(Row row) {
        return new CallbackAttempt(
                row.instant("at_ms"),
                row.text("made_by"),
                CallbackAttempt.Method.valueOf(row.text("method")),
                row.flag("reached"),
                satisfaction(row.text("satisfaction")),
                row.text("comment_text"));
    }

    private static Callback with(Callback of, List<CallbackAttempt> attempts) {
        return new Callback(
                of.id(),
                of.caseNumber(),
                of.planId(),
                of.summary(),
                of.contact(),
                of.dueFrom(),
                of.dueTo(),
                of.by(),
                of.status(),
                of.doneAt(),
                of.satisfaction(),
                attempts);
    }

    private static Callback read(Row row, List<CallbackAttempt> attempts) {
        return new Callback(
                row.number("id"),
                row.text("number"),
                row.text("plan_id"),
                row.text("summary"),
                (row.text("requester_name") + " " + row.text("requester_phone")).strip(),
                row.instant("from_ms"),
                row.instant("to_ms"),
                row.text("caller_back"),
                Callback.Status.valueOf(row.text("status")),
                row.instant("done_ms"),
                satisfaction(row.text("said")),
                attempts);
    }

    private static Satisfaction satisfaction(String code) {
        return code == null ? null : Satisfaction.valueOf(code.strip());
    }
}
