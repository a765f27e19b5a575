// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.cases;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.steward.core.api.cases.Case;
import org.steward.core.api.search.SearchIndex;
import org.steward.core.api.store.Sql;
import org.steward.core.api.store.Transactions;
import org.steward.core.runtime.searchfeed.SearchFeed;

/** Finds open cases that may be the same matter. Thread-safe. */
final class Duplicates {
    private static final int MOST = 5;
    private static final int LOOKED_AT = 50;
    private static final int WORDS = 3;
    private static final int LONG_WORD = 4;
    private static final int RECENT_DAYS = 30;

    private final Transactions transactions;
    private final Clock clock;
    private final SearchIndex index;
    private final SearchFeed feed;

    Duplicates(Transactions transactions, Clock clock, SearchIndex index, SearchFeed feed) {
        this.transactions = transactions;
        this.clock = clock;
        this.index = index;
        this.feed = feed;
    }

    List<Case> find(String estateId, String type, String unitId, String partyId, String summary) {
        feed.catchUp();
        List<Long> ids =
                summary.isBlank() ? List.of() : index.find(estateId, telling(summary), Long.MAX_VALUE, LOOKED_AT);
        return transactions.read(estateId, sql -> {
            Map<Long, Case> found = new LinkedHashMap<>();
            List<Case> near = new ArrayList<>(near(sql, "unit_id", "CASE_UNIT", unitId));
            near.addAll(near(sql, "party_id", "CASE_NEWEST", partyId));
            near.stream()
                    .sorted(Comparator.comparing((Case row) -> !row.type().equals(type))
                            .thenComparing(Comparator.comparingLong(Case::id).reversed()))
                    .forEach(row -> found.putIfAbsent(row.id(), row));
            if (found.size() < MOST) {
                CaseTable.byIds(sql, ids).stream()
                        .filter(row ->
                                !row.isClosed() && (type.isEmpty() || row.type().equals(type)))
                        .sorted(Comparator.comparingLong(Case::id).reversed())
                        .forEach(row -> found.putIfAbsent(row.id(), row));
            }
            return found.values().stream()
                    .limit(MOST)
                    .sorted(Comparator.comparingLong(Case::id).reversed())
                    .toList();
        });
    }

    private List<Case> near(Sql sql, String column, String indexName, String value) {
        return value.isEmpty()
                ? List.of()
                : sql.query(
                        "SELECT " + CaseTable.COLUMNS + " FROM case_file --DERBY-PROPERTIES index=" + indexName
                                + "\nWHERE estate_id = ? AND " + column + " = ? AND received_ms >= ?"
                                + " AND phase <> 'CLOSED' ORDER BY received_ms DESC, id DESC "
                                + sql.first(LOOKED_AT),
                        CaseTable::read,
                        sql.estateId(),
                        value,
                        clock.instant().minus(Duration.ofDays(RECENT_DAYS)));
    }

    /** The longest words of a sentence, which say most of what it is about; Chinese has no gaps and stays whole. */
    private static String telling(String summary) {
        List<String> words = List.of(summary.strip().split("[\\s\\p{Punct}，。；：、！？]+"));
        List<String> kept = words.stream()
                .filter(word -> word.length() >= LONG_WORD || word.codePoints().anyMatch(Character::isIdeographic))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .limit(WORDS)
                .toList();
        return String.join(" ", kept);
    }
}
