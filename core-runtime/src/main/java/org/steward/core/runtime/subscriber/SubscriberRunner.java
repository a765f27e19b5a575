// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.subscriber;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.steward.core.api.estate.Estate;
import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.journal.Entry;
import org.steward.core.api.journal.Journal;
import org.steward.core.api.journal.JournalSubscriber;
import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.api.module.ModuleRegistry;
import org.steward.core.api.store.Transactions;

/**
 * Hands the journal to each subscriber from its own cursor. A cursor belongs to one estate of one module's subscriber,
 * so that an estate that is switched on later gets its entries too. Used by one thread.
 */
final class SubscriberRunner {
    private static final Logger log = LoggerFactory.getLogger(SubscriberRunner.class);
    private static final int MOST_FAILURES = 10;
    private static final int LONGEST_WAIT = 64;
    /** Whoever replaces a module waits for who is inside; so nobody stays there for a whole page of slow entries. */
    private static final long LONGEST_STAY_NANOS = 250_000_000;

    private final Transactions transactions;
    private final Journal journal;
    private final EstateRegister estates;
    private final ModuleRegistry modules;
    private final List<JournalSubscriber> platform;
    private final Map<String, Integer> waits = new HashMap<>();
    private JournalPages pages;

    /** A runner of the subscribers of the modules and of the platform's own, which are there for every estate. */
    SubscriberRunner(
            Transactions transactions,
            Journal journal,
            EstateRegister estates,
            ModuleRegistry modules,
            List<JournalSubscriber> platform) {
        this.platform = List.copyOf(platform);
        this.transactions = transactions;
        this.journal = journal;
        this.estates = estates;
        this.modules = modules;
    }

    private record Cursor(long position, int failures) {}

    /** Brings every subscriber of the platform and of enabled modules up to the head of the journal, if it can. */
    void run() {
        Set<String> live = new HashSet<>();
        pages = new JournalPages(journal);
        for (Estate estate : estates.estates()) {
            for (JournalSubscriber subscriber : platform) {
                live.add(estate.id() + "/" + subscriber.id());
                advance(
                        estate.id(),
                        subscriber.id(),
                        cursor -> Optional.of(batch(estate.id(), subscriber, cursor, failure -> {})));
            }
            for (ModuleDeclaration module : modules.enabled(estate.id())) {
                for (JournalSubscriber subscriber : module.subscribers()) {
                    live.add(estate.id() + "/" + subscriber.id());
                    advance(
                            estate.id(),
                            subscriber.id(),
                            cursor -> entered(estate.id(), module.id(), subscriber.id(), cursor));
                }
            }
        }
        waits.keySet().retainAll(live);
    }

    private void advance(String estateId, String id, Function<Cursor, Optional<Cursor>> batch) {
        String key = estateId + "/" + id;
        if (waits.merge(key, -1, Integer::sum) > 0) {
            return;
        }
        waits.remove(key);
        Cursor cursor = cursor(estateId, id);
        boolean more = cursor.failures() < MOST_FAILURES && cursor.position() < journal.head();
        while (more && !Thread.currentThread().isInterrupted()) {
            Cursor next = batch.apply(cursor).orElse(cursor);
            more = next.position() > cursor.position() && next.failures() == 0;
            cursor = next;
        }
    }

    /** The next batch of a module's subscriber, empty while the module is away: the other ones do not wait for it. */
    private Optional<Cursor> entered(String estateId, String moduleId, String id, Cursor cursor) {
        Optional<ModuleRegistry.Lease> entered = modules.enterAtOnce(moduleId, estateId, "reaction " + id);
        if (entered.isEmpty()) {
            return Optional.empty();
        }
        try (ModuleRegistry.Lease lease = entered.get()) {
            return lease.declaration().subscribers().stream()
                    .filter(each -> each.id().equals(id))
                    .findFirst()
                    .map(current -> batch(estateId, current, cursor, lease::failed));
        }
    }

    private Cursor batch(String estateId, JournalSubscriber subscriber, Cursor from, Consumer<Throwable> failed) {
        List<Entry> entries = pages.after(from.position());
        long position = from.position();
        int failures = 0;
        long begin = System.nanoTime();
        for (Entry entry : entries) {
            if (System.nanoTime() - begin > LONGEST_STAY_NANOS) {
                break;
            }
            boolean wanted = entry.estateId().equals(estateId)
                    && (subscriber.kinds().isEmpty() || subscriber.kinds().contains(entry.kind()));
            if (wanted && !handed(subscriber, entry, failed)) {
                failures = (position == from.position() ? from.failures() : 0) + 1;
                failed(estateId, subscriber.id(), entry, failures);
                break;
            }
            position = entry.seq();
        }
        Cursor next = new Cursor(position, failures);
        if (!next.equals(from)) {
            save(estateId, subscriber.id(), next);
        }
        return next;
    }

    private static boolean handed(JournalSubscriber subscriber, Entry entry, Consumer<Throwable> failed) {
        try {
            subscriber.on(entry);
            return true;
        } catch (RuntimeException failure) {
            log.warn("subscriber {} failed on entry {}", subscriber.id(), entry.seq(), failure);
            failed.accept(failure);
            return false;
        }
    }

    private void failed(String estateId, String id, Entry entry, int failures) {
        waits.put(estateId + "/" + id, Math.min(LONGEST_WAIT, 1 << Math.min(failures, MOST_FAILURES)));
        if (failures >= MOST_FAILURES) {
            log.error(
                    "subscriber {} of estate {} is parked at entry {} after {} failures",
                    id,
                    estateId,
                    entry.seq(),
                    failures);
        }
    }

    private Cursor cursor(String estateId, String id) {
        return transactions
                .read(
                        estateId,
                        sql -> sql.one(
                                "SELECT journal_seq, failures FROM subscriber_cursor WHERE estate_id = ?"
                                        + " AND subscriber = ?",
                                row -> new Cursor(row.number("journal_seq"), row.integer("failures")),
                                estateId,
                                id))
                .orElse(new Cursor(0, 0));
    }

    private void save(String estateId, String id, Cursor cursor) {
        transactions.write(estateId, sql -> {
            int known = sql.update(
                    "UPDATE subscriber_cursor SET journal_seq = ?, failures = ? WHERE estate_id = ? AND subscriber = ?",
                    cursor.position(),
                    cursor.failures(),
                    estateId,
                    id);
            return known == 1
                    || sql.insertIfAbsent(
                            "INSERT INTO subscriber_cursor (estate_id, subscriber, journal_seq, failures)"
                                    + " VALUES (?, ?, ?, ?)",
                            estateId,
                            id,
                            cursor.position(),
                            cursor.failures());
        });
    }
}
