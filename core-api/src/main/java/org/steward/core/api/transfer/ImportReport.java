// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.transfer;

import java.util.List;
import java.util.Map;

/**
 * What an import did or would do. Immutable.
 *
 * @param rows rows read
 * @param added cases added (or that would be)
 * @param known rows that were imported before
 * @param rejected rows with a flaw
 * @param flagged rows kept with a remark
 * @param flaws the first 1,000 flaws, by row
 * @param byState imported cases per value of the mapped state column
 * @param withDue cases with a due time; of those:
 * @param onTime finished at or before it
 * @param late finished after it
 * @param unfinished not finished
 * @param rejectFile name of the file with the rejected rows and reasons, or an empty string
 */
public record ImportReport(
        int rows,
        int added,
        int known,
        int rejected,
        int flagged,
        List<RowFlaw> flaws,
        Map<String, Integer> byState,
        int withDue,
        int onTime,
        int late,
        int unfinished,
        String rejectFile) {

    /**
     * A flaw of one row.
     *
     * @param row number in the file, the heading being row 1
     * @param column heading, or an empty string for the whole row
     * @param reason in words
     */
    public record RowFlaw(int row, String column, org.steward.core.api.text.Text reason) {}

    /** Copies the collections. */
    public ImportReport {
        flaws = List.copyOf(flaws);
        byState = Map.copyOf(byState);
    }
}
