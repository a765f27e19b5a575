// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseQuery;
import org.steward.core.api.cases.Page;
import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.people.Caller;
import org.steward.core.api.search.SearchIndex;
import org.steward.core.api.store.Transactions;
import org.steward.core.runtime.searchfeed.SearchFeed;

/** Reads pages of cases, with and without words to search for. Thread-safe. */
final class CaseLists {
    private static final int WEEK = 7;
    private static final int CHUNK = 200;
    private static final int MOST_FOUND = 1_000;

    private final Transactions transactions;
    private final Clock clock;
    private final EstateRegister estates;
    private final SearchIndex index;
    private final SearchFeed feed;
    private final ModuleDoor door;

    CaseLists(
            Transactions transactions,
            Clock clock,
            EstateRegister estates,
            SearchIndex index,
            SearchFeed feed,
            ModuleDoor door) {
        this.transactions = transactions;
        this.clock = clock;
        this.estates = estates;
        this.index = index;
        this.feed = feed;
        this.door = door;
    }

    ListPlan plan(Caller caller, CaseQuery query) {
        ZoneId zone = estates.zone(caller.estateId());
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, zone);
        return ListPlan.of(
                query,
                caller,
                door.confidential(caller),
                now,
                today.plusDays(1).atStartOfDay(zone).toInstant(),
                today.plusDays(WEEK + 1L).atStartOfDay(zone).toInstant());
    }

    /** One page; the limit of the query is not looked at. */
    Page<Case> page(Caller caller, CaseQuery query, Optional<Cursor> after, int limit) {
        ListPlan plan = plan(caller, query);
        if (!query.text().isBlank()) {
            feed.catchUp();
            return query.sort() == CaseQuery.Sort.NEWEST
                    ? found(caller, query, plan, after, limit)
                    : foundAndSorted(caller, query, plan, after, limit);
        }
        return cut(transactions.read(caller.estateId(), sql -> plan.rows(sql, after, limit + 1)), query.sort(), limit);
    }

    private static Page<Case> cut(List<Case> rows, CaseQuery.Sort sort, int limit) {
        return rows.size() <= limit
                ? new Page<>(rows, "")
                : new Page<>(
                        rows.subList(0, limit),
                        ListPlan.behind(rows.get(limit - 1), sort).write());
    }

    /** Found cases by time of recording, the order in which the index finds them. */
    private Page<Case> found(Caller caller, CaseQuery query, ListPlan plan, Optional<Cursor> after, int limit) {
        List<Case> rows = new ArrayList<>();
        long before = after.map(Cursor::id).orElse(Long.MAX_VALUE);
        while (rows.size() <= limit) {
            List<Long> ids = index.find(caller.estateId(), query.text(), before, CHUNK);
            if (ids.isEmpty()) {
                break;
            }
            rows.addAll(among(caller, plan, ids));
            before = ids.get(ids.size() - 1);
        }
        return cut(rows, query.sort(), limit);
    }

    private List<Case> among(Caller caller, ListPlan plan, List<Long> ids) {
        return transactions.read(caller.estateId(), sql -> plan.among(sql, ids)).stream()
                .distinct()
                .sorted(Comparator.comparingLong(Case::id).reversed())
                .toList();
    }

    /** Found cases in another order: of the newest thousand. */
    private Page<Case> foundAndSorted(
            Caller caller, CaseQuery query, ListPlan plan, Optional<Cursor> after, int limit) {
        List<Long> ids = index.find(caller.estateId(), query.text(), Long.MAX_VALUE, MOST_FOUND);
        List<Case> rows = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += CHUNK) {
            rows.addAll(among(caller, plan, ids.subList(from, Math.min(ids.size(), from + CHUNK))));
        }
        List<Case> behind = rows.stream()
                .sorted(ListPlan.order(query.sort()))
                .filter(row -> after.isEmpty() || ListPlan.isBehind(row, after.get()))
                .limit(limit + 1L)
                .toList();
        return cut(behind, query.sort(), limit);
    }
}
