// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseQuery;
import org.steward.core.api.people.Caller;
import org.steward.core.api.store.Sql;

/**
 * How a list is read: one or several index ranges, each in the order of the list, merged. Each costs the rows of one
 * page whatever the number of cases, when one of the filters has an index. Immutable.
 */
final class ListPlan {
    private static final List<String> PHASES_OPEN = List.of("OPEN", "WAITING", "DONE");

    private final CaseQuery query;
    private final Conditions shared;
    private final List<Conditions> ranges;

    private ListPlan(CaseQuery query, Conditions shared, List<Conditions> ranges) {
        this.query = query;
        this.shared = shared;
        this.ranges = ranges;
    }

    static ListPlan of(
            CaseQuery query,
            Caller caller,
            Set<String> confidential,
            Instant now,
            Instant endOfToday,
            Instant endOfWeek) {
        Conditions shared = new Conditions();
        Set<String> own = caller.own();
        if (!confidential.isEmpty()) {
            shared.hiding(confidential, own);
        }
        shared.equal("type", query.type());
        person(shared, "responsible", query.responsible(), own);
        person(shared, "assignee", query.assignee(), own);
        shared.equal("unit_id", query.unit());
        shared.equal("party_id", query.party());
        shared.equal("category", query.category());
        shared.equal("grade", query.grade());
        shared.equal("channel", query.channel() == null ? "" : query.channel().name());
        shared.equal(
                "priority", query.priority() == null ? "" : query.priority().name());
        shared.from("received_ms", query.receivedFrom());
        shared.before("received_ms", query.receivedTo());
        if (query.open() != null) {
            shared.add(query.open() ? "phase <> 'CLOSED'" : "phase = 'CLOSED'");
        }
        return new ListPlan(query, shared, ranges(query, own, shared, now, endOfToday, endOfWeek));
    }

    private static List<Conditions> ranges(
            CaseQuery query, Set<String> own, Conditions shared, Instant now, Instant endOfToday, Instant endOfWeek) {
        List<Conditions> ranges = new ArrayList<>();
        if (query.band() == CaseQuery.Band.MINE) {
            shared.add("phase <> 'CLOSED'");
            own.forEach(me -> mine(ranges, me));
            states(query, shared);
            return ranges;
        }
        if (query.band() != null) {
            states(query, shared);
            ranges.add(band(query.band(), now, endOfToday, endOfWeek));
            return ranges;
        }
        String index = shared.index();
        states(query, shared);
        if (Boolean.TRUE.equals(query.open()) && index.isEmpty()) {
            PHASES_OPEN.forEach(
                    phase -> ranges.add(new Conditions().equal("phase", phase).by("case_phase")));
        } else if (Boolean.FALSE.equals(query.open()) && index.isEmpty()) {
            ranges.add(new Conditions().equal("phase", "CLOSED").by("case_phase"));
        } else {
            ranges.add(new Conditions().by(index));
        }
        return ranges;
    }

    private static void person(Conditions shared, String column, String asked, Set<String> own) {
        if ("me".equals(asked) && own.size() > 1) {
            shared.in(column, own);
        } else {
            shared.equal(column, "me".equals(asked) ? own.iterator().next() : asked);
        }
    }

    private static void mine(List<Conditions> ranges, String me) {
        ranges.add(new Conditions().equal("responsible", me).by("case_responsible"));
        PHASES_OPEN.forEach(phase -> ranges.add(
                new Conditions().equal("phase", phase).equal("assignee", me).by("case_phase")));
        ranges.add(
                new Conditions().equal("phase", "DONE").equal("caller_back", me).by("case_phase"));
    }

    private static void states(CaseQuery query, Conditions shared) {
        if (!query.states().isEmpty()) {
            shared.in("state", query.states());
        }
    }

    private static Conditions band(CaseQuery.Band band, Instant now, Instant endOfToday, Instant endOfWeek) {
        Conditions conditions = new Conditions();
        return switch (band) {
            case OVERDUE -> conditions.before("pressing_ms", now).by("case_pressing");
            case TODAY ->
                conditions
                        .from("pressing_ms", now)
                        .before("pressing_ms", endOfToday)
                        .by("case_pressing");
            case WEEK ->
                conditions
                        .from("pressing_ms", now)
                        .before("pressing_ms", endOfWeek)
                        .by("case_pressing");
            case WAITING -> conditions.equal("phase", "WAITING").by("case_phase");
            case TO_CALL_BACK -> conditions.equal("phase", "DONE").by("case_phase");
            case MINE -> throw new IllegalStateException("read as several ranges");
        };
    }

    /** How many cases there are, counted up to {@code most}. */
    int count(Sql sql, int most) {
        if (ranges.size() > 1) {
            return rows(sql, Optional.empty(), most).size();
        }
        Conditions all = new Conditions().and(shared).and(ranges.get(0));
        return sql.one(
                        "SELECT COUNT(*) AS n FROM (SELECT id FROM case_file "
                                + all.hint(query.sort(), ranges.get(0).index()) + all.where() + sql.first(most) + ") c",
                        row -> row.integer("n"),
                        all.parameters(sql.estateId()))
                .orElse(0);
    }

    /** The rows after a cursor, in order, at most {@code limit}. */
    List<Case> rows(Sql sql, Optional<Cursor> after, int limit) {
        List<Case> rows = new ArrayList<>();
        for (Conditions range : ranges) {
            Conditions all = new Conditions().and(shared).and(range);
            after.ifPresent(cursor -> all.after(query.sort(), cursor));
            rows.addAll(sql.query(
                    "SELECT " + CaseTable.COLUMNS + " FROM case_file " + all.hint(query.sort(), range.index())
                            + all.where() + all.order(query.sort()) + sql.first(limit),
                    CaseTable::read,
                    all.parameters(sql.estateId())));
        }
        if (ranges.size() == 1) {
            return rows;
        }
        return rows.stream().collect(Collectors.toMap(Case::id, row -> row, (one, same) -> one)).values().stream()
                .sorted(order(query.sort()))
                .limit(limit)
                .toList();
    }

    /** The order of a list. */
    static Comparator<Case> order(CaseQuery.Sort sort) {
        Comparator<Case> byId = Comparator.comparingLong(Case::id);
        Comparator<Case> received =
                Comparator.comparing((Case row) -> row.times().receivedAt());
        return switch (sort) {
            case NEWEST -> received.thenComparing(byId).reversed();
            case OLDEST -> received.thenComparing(byId);
            case DUE -> Comparator.comparing(CaseTable::pressing).thenComparing(byId);
            case NUMBER -> Comparator.comparing(Case::number).thenComparing(byId);
        };
    }

    /** The cursor behind a row. */
    static Cursor behind(Case row, CaseQuery.Sort sort) {
        String key = switch (sort) {
            case NEWEST, OLDEST -> Long.toString(row.times().receivedAt().toEpochMilli());
            case DUE -> Long.toString(CaseTable.pressing(row).toEpochMilli());
            case NUMBER -> row.number();
        };
        return new Cursor(sort, key, row.id());
    }

    /** Whether a row comes after a cursor of an ascending order. */
    static boolean isBehind(Case row, Cursor cursor) {
        Cursor own = behind(row, cursor.sort());
        int byKey = cursor.sort() == CaseQuery.Sort.NUMBER
                ? own.key().compareTo(cursor.key())
                : Long.compare(Long.parseLong(own.key()), Long.parseLong(cursor.key()));
        return byKey > 0 || (byKey == 0 && own.id() > cursor.id());
    }

    /** The same filters, only among some ids. */
    List<Case> among(Sql sql, List<Long> ids) {
        List<Case> rows = new ArrayList<>();
        for (Conditions range : ranges) {
            Conditions all = new Conditions().and(shared).and(range).in("id", ids);
            rows.addAll(sql.query(
                    "SELECT " + CaseTable.COLUMNS + " FROM case_file " + all.where(),
                    CaseTable::read,
                    all.parameters(sql.estateId())));
        }
        return rows;
    }
}
