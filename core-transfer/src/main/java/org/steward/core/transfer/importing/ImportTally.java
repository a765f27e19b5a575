// SPDX-License-Identifier: Apache-2.0
package org.steward.core.transfer.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.steward.core.api.transfer.ImportReport;
import org.steward.core.api.transfer.ImportReport.RowFlaw;
import org.steward.core.api.transfer.PastCase;

/** Counts what an import does. Not thread-safe. */
final class ImportTally {
    private static final int MOST_FLAWS = 1_000;

    private final List<RowFlaw> flaws = new ArrayList<>();
    private final Map<String, Integer> byState = new TreeMap<>();
    private int rows;
    private int added;
    private int known;
    private int rejected;
    private int flagged;
    private int withDue;
    private int onTime;
    private int late;

    void row() {
        rows++;
    }

    int rows() {
        return rows;
    }

    void accepted(PastCase past, String state, boolean wasKnown) {
        if (wasKnown) {
            known++;
        } else {
            added++;
        }
        if (!past.flagged().isEmpty()) {
            flagged++;
        }
        byState.merge(state, 1, Integer::sum);
        if (past.dueAt() != null) {
            withDue++;
            if (past.finishedAt() != null && past.finishedAt().isAfter(past.dueAt())) {
                late++;
            } else if (past.finishedAt() != null) {
                onTime++;
            }
        }
    }

    void rejected(List<RowFlaw> reasons) {
        rejected++;
        for (RowFlaw reason : reasons) {
            if (flaws.size() < MOST_FLAWS) {
                flaws.add(reason);
            }
        }
    }

    ImportReport report(String rejectFile) {
        return new ImportReport(
                rows,
                added,
                known,
                rejected,
                flagged,
                flaws,
                byState,
                withDue,
                onTime,
                late,
                withDue - onTime - late,
                rejectFile);
    }
}
