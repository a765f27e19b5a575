// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.steward.core.api.cases.Case;
import org.steward.core.api.store.Sql;
import org.steward.core.api.transfer.PastCase;
import org.steward.core.runtime.cases.CaseTable;
import org.steward.core.runtime.cases.InList;

/** The source keys of imported cases, which make a repetition harmless. Stateless and thread-safe. */
final class PastSources {
    private PastSources() {}

    /** Source keys that exist, with their case numbers. */
    static Map<String, String> known(Sql sql, List<PastCase> cases) {
        List<String> keys = cases.stream()
                .map(past -> past.request().source())
                .filter(key -> !key.isEmpty())
                .distinct()
                .toList();
        Map<String, String> known = new HashMap<>();
        for (InList list : InList.chunks(keys)) {
            sql.query(
                            "SELECT source_key, number FROM "
                                    + list.joined("case_source", "source_key", "VARCHAR(400)")
                                    + " WHERE estate_id = ?",
                            row -> Map.entry(row.text("source_key"), row.text("number")),
                            list.keysFirst(sql.estateId()))
                    .forEach(entry -> known.put(entry.getKey(), entry.getValue()));
        }
        return known;
    }

    /** The cases of those source keys that exist. */
    static Map<String, Case> cases(Sql sql, List<PastCase> cases) {
        List<String> numbers = List.copyOf(known(sql, cases).values());
        Map<String, Case> bySource = new HashMap<>();
        CaseTable.byNumbers(sql, numbers).forEach(made -> bySource.put(made.source(), made));
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
