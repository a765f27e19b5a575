// SPDX-License-Identifier: Apache-2.0
package org.steward.core.store.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.steward.core.api.journal.Entry;
import org.steward.core.api.journal.Journal;
import org.steward.core.api.journal.NewEntry;
import org.steward.core.api.people.Caller;
import org.steward.core.store.Store;
import org.steward.core.store.StoreSettings;

class JdbcJournalTest {
    private static final Instant NOW = Instant.parse("2026-11-25T03:04:05Z");
    private static final Caller SYSTEM = Caller.system("core", "lakeside");

    @TempDir
    Path folder;

    private StoreSettings kept;
    private Store store;
    private Journal journal;

    @BeforeEach
    void opens() {
        kept = kept == null ? settings() : kept;
        store = Store.open(kept, Clock.systemUTC());
        journal = store.journal();
    }

    /** The store of the test: embedded Derby. */
    StoreSettings settings() {
        return StoreSettings.derby(folder);
    }

    @AfterEach
    void closes() {
        store.close();
    }

    private static NewEntry entry(String number, String note) {
        return new NewEntry(number, NOW, SYSTEM, "noted", "a", "b", note, Map.of("k=1", "v\n2"));
    }

    private List<Entry> append(NewEntry... entries) {
        return store.transactions().write("lakeside", sql -> journal.append(sql, List.of(entries)));
    }

    @Test
    void givesBackWhatWasWritten() {
        List<Entry> written = append(entry("CP-1", "one"), entry("CP-1", "two"), entry("", "of the estate"));
        assertThat(journal.after(0, 10)).isEqualTo(written);
        assertThat(journal.ofCase("lakeside", "CP-1")).isEqualTo(written.subList(0, 2));
        assertThat(journal.ofCase("harbour", "CP-1")).isEmpty();
        assertThat(journal.ofEstate(SYSTEM, Long.MAX_VALUE, 10)).isEqualTo(written.subList(2, 3));
        assertThat(journal.after(written.get(0).seq(), 1)).isEqualTo(written.subList(1, 2));
        assertThat(journal.head()).isEqualTo(written.get(2).seq());
    }

    @Test
    void forgetsWhatWasRolledBackAndGoesOn() {
        assertThatThrownBy(() -> store.transactions().write("lakeside", sql -> {
                    journal.append(sql, List.of(entry("CP-1", "never")));
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);
        List<Entry> written = append(entry("CP-1", "kept"));
        assertThat(journal.after(0, 10)).isEqualTo(written);
    }

    @Test
    void neverShowsAnEntryBeforeAnEarlierOneThatCommitsLater() throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        ExecutorService slow = Executors.newSingleThreadExecutor();
        Future<?> first = slow.submit(() -> store.transactions().write("lakeside", sql -> {
            journal.append(sql, List.of(entry("CP-1", "slow")));
            written.countDown();
            await(mayCommit);
            return null;
        }));
        written.await();
        append(entry("CP-2", "fast"));
        assertThat(journal.after(0, 10)).isEmpty();
        mayCommit.countDown();
        first.get();
        slow.shutdown();
        assertThat(journal.after(0, 10)).extracting(Entry::note).containsExactly("slow", "fast");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void losesNoEntryToAReaderThatFollowsManyWriters() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(9);
        List<Callable<Object>> writers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String number = "CP-" + i;
            writers.add(() -> {
                for (int n = 0; n < 50; n++) {
                    append(entry(number, "x"), entry(number, "y"));
                }
                return null;
            });
        }
        Set<Long> seen = ConcurrentHashMap.newKeySet();
        Future<?> reader = pool.submit(() -> {
            long cursor = 0;
            while (seen.size() < 800 && !Thread.currentThread().isInterrupted()) {
                for (Entry entry : journal.after(cursor, 100)) {
                    seen.add(entry.seq());
                    cursor = entry.seq();
                }
            }
        });
        for (Future<Object> writer : pool.invokeAll(writers)) {
            writer.get();
        }
        reader.get(30, java.util.concurrent.TimeUnit.SECONDS);
        pool.shutdownNow();
        assertThat(seen).hasSize(800);
    }

    @Test
    void goesOnAboveEverythingWrittenWhenOpenedAgain() {
        long last = append(entry("CP-1", "one")).get(0).seq();
        store.close();
        opens();
        assertThat(journal.head()).isEqualTo(last);
        assertThat(append(entry("CP-1", "two")).get(0).seq()).isGreaterThan(last);
        assertThat(journal.after(0, 10)).hasSize(2);
    }

    @Test
    void tellsListenersAfterTheCommitUntilTheyLeave() throws Exception {
        AtomicInteger told = new AtomicInteger();
        try (AutoCloseable listening = journal.onCommit(told::incrementAndGet)) {
            assertThat(listening).isNotNull();
            append(entry("CP-1", "one"));
        }
        append(entry("CP-1", "two"));
        assertThat(told).hasValue(1);
    }
}
