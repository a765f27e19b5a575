// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.steward.core.api.cases.Case;
import org.steward.core.api.store.Sql;
import org.steward.core.api.transfer.PastCase;
import org.steward.core.runtime.cases.CaseTable;

/** The source keys of imported cases, which make a repetition harmless. Stateless and thread-safe. */
final class PastSources {
    private static final int CHUNK = 200;

    private PastSources() {}

    /** Source keys that exist, with their case numbers. */
    static Map<String, String> known(Sql sql, List<PastCase> cases) {
        List<String> keys = cases.stream()
                .map(past -> past.request().source())
                .filter(key -> !key.isEmpty())
                .distinct()
                .toList();
        Map<String, String> known = new HashMap<>();
        for (int from = 0; from < keys.size(); from += CHUNK) {
            List<String> chunk = keys.subList(from, Math.min(keys.size(), from + CHUNK));
            List<Object> parameters = new ArrayList<>(List.of(sql.estateId()));
            parameters.addAll(chunk);
            sql.query(
                            "SELECT source_key, number FROM case_source WHERE estate_id = ? AND source_key IN (?"
                                    + ", ?".repeat(chunk.size() - 1) + ")",
                            row -> Map.entry(row.text("source_key"), row.text("number")),
                            parameters.toArray())
                    .forEach(entry -> known.put(entry.getKey(), entry.getValue()));
        }
        return known;
    }

    /** The cases of those source keys that exist. */
    static Map<String, Case> cases(Sql sql, List<PastCase> cases) {
        List<String> numbers = List.copyOf(known(sql, cases).values());
        Map<String, Case> bySource = new HashMap<>();
        for (int from = 0; from < numbers.size(); from += CHUNK) {
            CaseTable.byNumbers(sql, numbers.subList(from, Math.min(numbers.size(), from + CHUNK)))
                    .forEach(made -> bySource.put(made.source(), made));
        }
        return bySource;
    }

    /** Takes the source key for a case; {@code false} when another has it. */
    static boolean claim(Sql sql, Case made) {
        return sql.insertIfAbsent(
                "INSERT INTO case_source (estate_id, source_key, number) VALUES (?, ?, ?)",
                made.estateId(),
                made.source(),
                made.number());
    }
}
