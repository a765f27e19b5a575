// SPDX-License-Identifier: Apache-2.0
package org.steward.test.centre;

import java.util.List;
import java.util.function.Supplier;

import org.steward.core.api.journal.Entry;
import org.steward.core.api.journal.Journal;
import org.steward.core.api.journal.JournalSubscriber;

/** Hands the journal to the subscribers of modules, in the thread of the test. Not thread-safe. */
final class Reactions {
    private static final int PAGE = 1000;

    private final Journal journal;
    private final Supplier<List<JournalSubscriber>> subscribers;
    private long reacted;

    Reactions(Journal journal, Supplier<List<JournalSubscriber>> subscribers) {
        this.journal = journal;
        this.subscribers = subscribers;
    }

    /** Hands over what is new, as often as something new comes of it. */
    void react() {
        List<JournalSubscriber> all = subscribers.get();
        List<Entry> entries = journal.after(reacted, PAGE);
        while (!entries.isEmpty()) {
            entries.forEach(entry -> react(all, entry));
            entries = journal.after(reacted, PAGE);
        }
    }

    /** Hands over the whole journal. */
    void reactAgain() {
        reacted = 0;
        react();
    }

    private void react(List<JournalSubscriber> all, Entry entry) {
        all.stream()
                .filter(each -> each.kinds().isEmpty() || each.kinds().contains(entry.kind()))
                .forEach(each -> each.on(entry));
        reacted = entry.seq();
    }
}
