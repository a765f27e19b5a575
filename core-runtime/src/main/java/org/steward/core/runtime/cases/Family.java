// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.cases;

import java.util.List;
import java.util.Optional;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.LinkKind;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.store.Sql;
import org.steward.core.api.text.Text;

/**
 * Parents and children. Whoever makes a child and whoever closes the parent hold the parent's row first, so that no
 * child slips in beside a closing. Thread-safe.
 */
final class Family {
    private static final int DEEPEST = 20;
    private static final int NAMED = 10;

    /** Holds the row of a case until the end of the transaction; {@code false} when it has changed or gone. */
    boolean hold(Sql sql, Case of) {
        return sql.update(
                        "UPDATE case_file SET parent = parent WHERE estate_id = ? AND id = ? AND version = ?",
                        of.estateId(),
                        of.id(),
                        of.version())
                == 1;
    }

    /** What forbids closing a case: its open children by number. */
    Optional<Flaw> openChildren(Sql sql, Case parent) {
        List<String> open = sql.query(
                "SELECT l.number AS child FROM case_link l JOIN case_file c"
                        + " ON c.estate_id = l.estate_id AND c.number = l.number"
                        + " WHERE l.estate_id = ? AND l.other = ? AND l.kind = ? AND c.phase <> 'CLOSED'"
                        + " ORDER BY l.number " + sql.first(NAMED),
                row -> row.text("child"),
                parent.estateId(),
                parent.number(),
                LinkKind.CHILD_OF);
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(Flaw.of(
                        "open-children",
                        Text.of("Cases that are part of it are still open: {0}", "仍有未结案的从属案件：{0}")
                                .with(String.join(", ", open))));
    }

    /** Whether making {@code child} a part of {@code parent} would close a circle. */
    boolean circle(Sql sql, String child, Case parent) {
        String above = parent.number();
        for (int i = 0; i < DEEPEST && !above.isEmpty(); i++) {
            if (above.equals(child)) {
                return true;
            }
            above = CaseTable.find(sql, above).map(Case::parent).orElse("");
        }
        return !above.isEmpty();
    }
}
