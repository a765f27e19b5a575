// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.cases;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.steward.core.api.callback.Callback;
import org.steward.core.api.cases.Attachment;
import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseFile;
import org.steward.core.api.cases.CaseLink;
import org.steward.core.api.cases.CaseTimer;
import org.steward.core.api.journal.Entry;
import org.steward.core.api.journal.Journal;
import org.steward.core.api.store.Sql;
import org.steward.core.runtime.attachment.AttachmentTable;
import org.steward.core.runtime.callback.CallbackBook;
import org.steward.core.runtime.timer.CaseTimers;

/**
 * Loads many cases with everything that happened to them, for those who count: nothing in it depends on a caller or on
 * the time. A fixed number of statements for each 64 cases. Thread-safe.
 *
 * @param journal where the entries stand
 */
public record FactFiles(Journal journal, CaseTimers timers, CallbackBook callbacks) {
    /** The files of cases, in their order. */
    public List<CaseFile> of(Sql sql, Collection<Case> cases) {
        List<String> numbers = cases.stream().map(Case::number).toList();
        Map<String, List<Entry>> entries = journal.ofCases(sql.estateId(), numbers);
        Map<Long, List<CaseTimer>> clocks = timers.bare(sql, cases);
        Map<String, List<Attachment>> attachments = AttachmentTable.ofCases(sql, numbers);
        Map<String, List<CaseLink>> links = Links.ofCases(sql, numbers);
        Map<String, List<Callback>> calls = callbacks.ofCases(sql, numbers);
        return cases.stream()
                .map(each -> new CaseFile(
                        each,
                        entries.getOrDefault(each.number(), List.of()),
                        clocks.getOrDefault(each.id(), List.of()),
                        attachments.getOrDefault(each.number(), List.of()),
                        links.getOrDefault(each.number(), List.of()),
                        calls.getOrDefault(each.number(), List.of()),
                        List.of(),
                        List.of(),
                        false,
                        null))
                .toList();
    }
}
