// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.cases;

import java.util.List;
import java.util.Map;

import org.steward.core.api.cases.Case;
import org.steward.core.api.duty.Checklist;
import org.steward.core.api.text.Text;

/**
 * A failed item of a checklist that opens a case (不合格项). Immutable.
 *
 * @param type id of the case type it opens
 * @param summary of that case
 * @param note what was seen, may be empty
 * @param photo id of the attachment that shows it, or an empty string
 * @param known values of its intake form
 */
record Finding(String type, String summary, String note, String photo, Map<String, String> known) {
    private static final int LONGEST = 200;

    /** The items that fail now and have not failed on this case before. */
    static List<Finding> of(Checklist checklist, Case before, Map<String, String> entered) {
        return checklist.items().stream()
                .filter(item -> Checklist.FAIL.equals(entered.get(item.resultField())))
                .filter(item -> !Checklist.FAIL.equals(before.fields().get(item.resultField())))
                .map(item -> {
                    String note = entered.getOrDefault(item.noteField(), "");
                    return new Finding(
                            item.opens(),
                            summary(item.title(), note),
                            note,
                            entered.getOrDefault(item.photoField(), ""),
                            item.known());
                })
                .toList();
    }

    private static String summary(Text title, String note) {
        String both = title.en().equals(title.zh()) ? title.en() : title.en() + " / " + title.zh();
        String line = note.isEmpty() ? both : both + ": " + note;
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }
}
