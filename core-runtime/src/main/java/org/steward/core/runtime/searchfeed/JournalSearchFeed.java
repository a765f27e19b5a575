// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.searchfeed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseType;
import org.steward.core.api.cases.CaseTypes;
import org.steward.core.api.journal.Entry;
import org.steward.core.api.journal.Journal;
import org.steward.core.api.journal.Kinds;
import org.steward.core.api.search.SearchDocument;
import org.steward.core.api.search.SearchIndex;
import org.steward.core.api.store.Transactions;
import org.steward.core.runtime.cases.CaseTable;
import org.steward.core.runtime.schema.RuntimeSchema;

/** Reads the journal from where the index stands and puts the changed cases into it. Thread-safe. */
@Component
public final class JournalSearchFeed implements SearchFeed {
    private static final int BATCH = 1000;
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final Transactions transactions;
    private final Journal journal;
    private final SearchIndex index;
    private final CaseTypes types;

    /** A feed of the index of this node. */
    @Activate
    public JournalSearchFeed(
            @Reference RuntimeSchema schema,
            @Reference Transactions transactions,
            @Reference Journal journal,
            @Reference SearchIndex index,
            @Reference CaseTypes types) {
        this.transactions = transactions;
        this.journal = journal;
        this.index = index;
        this.types = types;
    }

    @Override
    public void catchUp() {
        long head = journal.head();
        if (index.position() == head) {
            return;
        }
        synchronized (this) {
            if (index.position() > journal.head()) {
                index.discard();
            }
            long until = System.nanoTime() + LONGEST.toNanos();
            boolean more = true;
            while (more && index.position() < head && System.nanoTime() < until) {
                more = feed();
            }
        }
    }

    private boolean feed() {
        List<Entry> entries = journal.after(index.position(), BATCH);
        if (entries.isEmpty()) {
            return false;
        }
        Map<String, Map<String, List<Entry>>> changed = new HashMap<>();
        entries.stream()
                .filter(entry -> !entry.caseNumber().isEmpty())
                .forEach(entry -> changed.computeIfAbsent(entry.estateId(), id -> new LinkedHashMap<>())
                        .computeIfAbsent(entry.caseNumber(), number -> new ArrayList<>())
                        .add(entry));
        List<SearchDocument> documents = new ArrayList<>();
        changed.forEach((estateId, cases) -> transactions
                .read(estateId, sql -> CaseTable.byNumbers(sql, cases.keySet()))
                .forEach(each -> documents.add(document(each, cases.get(each.number())))));
        index.put(documents, entries.get(entries.size() - 1).seq());
        return true;
    }

    private SearchDocument document(Case of, List<Entry> entries) {
        boolean whole =
                Set.of(Kinds.OPENED, Kinds.IMPORTED).contains(entries.get(0).kind());
        List<Entry> known = whole ? entries : journal.ofCase(of.estateId(), of.number());
        StringBuilder text = new StringBuilder();
        text.append(of.summary()).append('\n').append(of.description()).append('\n');
        text.append(of.people().requester().name()).append('\n');
        text.append(of.people().requester().phone()).append('\n');
        text.append(of.unitId()).append('\n').append(of.place()).append('\n');
        Map<String, String> labels =
                types.known(of.type()).map(JournalSearchFeed::labels).orElse(Map.of());
        of.fields()
                .forEach((field, value) -> text.append(value)
                        .append('\n')
                        .append(labels.getOrDefault(field + "=" + value, ""))
                        .append('\n'));
        known.stream()
                .filter(entry -> entry.kind().equals(Kinds.NOTED))
                .forEach(entry -> text.append(entry.note()).append('\n'));
        return new SearchDocument(of.estateId(), of.id(), of.number(), text.toString());
    }

    private static Map<String, String> labels(CaseType type) {
        Map<String, String> labels = new HashMap<>();
        type.intake()
                .fields()
                .forEach(field -> field.choices()
                        .forEach(choice -> labels.put(
                                field.name() + "=" + choice.code(),
                                choice.label().en() + " " + choice.label().zh())));
        return labels;
    }
}
