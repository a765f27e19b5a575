// SPDX-License-Identifier: Apache-2.0
package org.steward.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.steward.core.api.store.StorageException;
import org.steward.core.api.store.Transactions;

/** What transactions and sequences promise, on any engine. */
abstract class StoreContract {
    private Transactions transactions;

    /** An open store on an empty database. */
    abstract Store store();

    @BeforeEach
    void makesATable() {
        transactions = store().transactions();
        transactions.write("*", sql -> {
            sql.update("CREATE TABLE thing (estate_id VARCHAR(40) NOT NULL, id BIGINT NOT NULL, name VARCHAR(200), "
                    + "amount DECIMAL(12, 2), on_day VARCHAR(10), at_ms BIGINT, done BOOLEAN, "
                    + "PRIMARY KEY (estate_id, id))");
            return null;
        });
    }

    private int insert(String estate, long id, String name) {
        return transactions.write(
                estate,
                sql -> sql.update("INSERT INTO thing (estate_id, id, name) VALUES (?, ?, ?)", estate, id, name));
    }

    private List<String> names(String estate) {
        return transactions.read(
                estate,
                sql -> sql.query(
                        "SELECT name FROM thing WHERE estate_id = ? ORDER BY id", row -> row.text("name"), estate));
    }

    @Test
    void givesBackEveryTypeAsItWasStored() {
        Instant now = Instant.parse("2026-11-25T03:04:05.678Z");
        transactions.write(
                "a",
                sql -> sql.update(
                        "INSERT INTO thing (estate_id, id, name, amount, on_day, at_ms, done) "
                                + "VALUES (?, ?, ?, ?, ?, ?, ?)",
                        "a",
                        1L,
                        "漏水 'quoted' \uD83D\uDD27",
                        new BigDecimal("12.50"),
                        LocalDate.of(2026, 2, 28),
                        now,
                        true));
        transactions.read(
                "a",
                sql -> sql.one(
                        "SELECT name, amount, on_day, at_ms, done FROM thing WHERE estate_id = ?",
                        row -> {
                            assertThat(row.text("NAME")).isEqualTo("漏水 'quoted' \uD83D\uDD27");
                            assertThat(row.decimal("amount")).isEqualByComparingTo("12.5");
                            assertThat(row.date("on_day")).isEqualTo(LocalDate.of(2026, 2, 28));
                            assertThat(row.instant("at_ms")).isEqualTo(now);
                            assertThat(row.flag("done")).isTrue();
                            assertThatThrownBy(() -> row.text("no_such")).isInstanceOf(StorageException.class);
                            return 1;
                        },
                        "a"));
    }

    @Test
    void givesNullForWhatWasNotStored() {
        transactions.write(
                "a",
                sql -> sql.update(
                        "INSERT INTO thing (estate_id, id, name, amount, at_ms) VALUES (?, ?, ?, ?, ?)",
                        "a",
                        1L,
                        null,
                        null,
                        null));
        transactions.read(
                "a",
                sql -> sql.one(
                        "SELECT name, amount, on_day, at_ms, done FROM thing WHERE estate_id = ?",
                        row -> {
                            assertThat(row.text("name")).isNull();
                            assertThat(row.decimal("amount")).isNull();
                            assertThat(row.date("on_day")).isNull();
                            assertThat(row.instant("at_ms")).isNull();
                            assertThat(row.flag("done")).isFalse();
                            return 1;
                        },
                        "a"));
    }

    @Test
    void leavesNothingOfWorkThatFails() {
        assertThatThrownBy(() -> transactions.write("a", sql -> {
                    sql.update("INSERT INTO thing (estate_id, id, name) VALUES ('a', 1, 'x')");
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(names("a")).isEmpty();
    }

    @Test
    void joinsWorkOfTheSameEstateAndRollsItBackTogether() {
        assertThatThrownBy(() -> transactions.write("a", sql -> {
                    insert("a", 1, "inner");
                    assertThat(names("a")).containsExactly("inner");
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(names("a")).isEmpty();
    }

    @Test
    void runsAfterCommitOnlyWhenCommitted() {
        AtomicInteger ran = new AtomicInteger();
        transactions.write("a", sql -> {
            sql.afterCommit(ran::incrementAndGet);
            sql.afterCommit(() -> {
                throw new IllegalStateException("logged, never thrown");
            });
            assertThat(ran).hasValue(0);
            return null;
        });
        assertThat(ran).hasValue(1);
        assertThatThrownBy(() -> transactions.write("a", sql -> {
                    sql.afterCommit(ran::incrementAndGet);
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(ran).hasValue(1);
    }

    @Test
    void insertsOnceAndGoesOnInTheSameTransaction() {
        String insert = "INSERT INTO thing (estate_id, id, name) VALUES (?, ?, ?)";
        transactions.write("a", sql -> {
            assertThat(sql.insertIfAbsent(insert, "a", 1L, "first")).isTrue();
            assertThat(sql.insertIfAbsent(insert, "a", 1L, "second")).isFalse();
            return sql.update(insert, "a", 2L, "third");
        });
        assertThat(names("a")).containsExactly("first", "third");
    }

    @Test
    void tellsTheSqlStateOfAFailure() {
        insert("a", 1, "x");
        assertThatThrownBy(() -> insert("a", 1, "y"))
                .isInstanceOfSatisfying(
                        StorageException.class, e -> assertThat(e.sqlState()).isEqualTo(Engine.DUPLICATE_KEY));
    }

    @Test
    void refusesToWriteInARead() {
        assertThatThrownBy(() -> transactions.read("a", sql -> sql.update("DELETE FROM thing WHERE estate_id = 'a'")))
                .isInstanceOf(StorageException.class);
    }

    @Test
    void limitsAQueryAndRunsABatch() {
        List<Object[]> rows = new ArrayList<>();
        for (long id = 1; id <= 30; id++) {
            rows.add(new Object[] {"a", id, "n" + id});
        }
        int inserted = transactions.write(
                "a", sql -> sql.batch("INSERT INTO thing (estate_id, id, name) VALUES (?, ?, ?)", rows));
        assertThat(inserted).isEqualTo(30);
        List<Long> first = transactions.read(
                "a",
                sql -> sql.query(
                        "SELECT id FROM thing WHERE estate_id = ? ORDER BY id " + sql.first(2),
                        row -> row.number("id"),
                        "a"));
        assertThat(first).containsExactly(1L, 2L);
    }

    @Test
    void triesAgainWhenTwoTransactionsLockEachOther() throws Exception {
        insert("a", 1, "one");
        insert("a", 2, "two");
        CountDownLatch bothHoldOne = new CountDownLatch(2);
        AtomicInteger attempts = new AtomicInteger();
        together(List.of(() -> swap(1, 2, bothHoldOne, attempts), () -> swap(2, 1, bothHoldOne, attempts)));
        assertThat(attempts.get()).isGreaterThan(2);
    }

    private Object swap(long first, long second, CountDownLatch bothHoldOne, AtomicInteger attempts) {
        return transactions.write("a", sql -> {
            attempts.incrementAndGet();
            sql.update("UPDATE thing SET name = 'x' WHERE estate_id = 'a' AND id = ?", first);
            bothHoldOne.countDown();
            await(bothHoldOne);
            return sql.update("UPDATE thing SET name = 'y' WHERE estate_id = 'a' AND id = ?", second);
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void neverGivesANumberTwiceToManyWritersOnAnEmptyStore() throws Exception {
        List<Callable<Object>> writers = new ArrayList<>();
        Set<Long> numbers = java.util.concurrent.ConcurrentHashMap.newKeySet();
        AtomicInteger given = new AtomicInteger();
        for (int i = 0; i < 32; i++) {
            writers.add(() -> {
                for (int n = 0; n < 50; n++) {
                    numbers.add(store().sequences().next("a", "number.CP.202611", 7));
                    given.incrementAndGet();
                }
                return null;
            });
        }
        together(writers);
        assertThat(numbers).hasSize(given.get()).contains(1L);
    }

    @Test
    void givesNumbersToWorkThatHoldsEveryConnection() throws Exception {
        List<Callable<Object>> writers = new ArrayList<>();
        Set<Long> numbers = java.util.concurrent.ConcurrentHashMap.newKeySet();
        for (int i = 0; i < StoreSettings.USUAL_POOL * 2; i++) {
            writers.add(() -> transactions.write("a", sql -> {
                sql.query("SELECT id FROM thing WHERE estate_id = 'a'", row -> row.number("id"));
                return numbers.add(store().sequences().next("a", "case", 1));
            }));
        }
        together(writers);
        assertThat(new HashSet<>(numbers)).hasSize(StoreSettings.USUAL_POOL * 2);
    }

    @Test
    void saysWhatItRunsOnAndThatItIsSound() {
        assertThat(store().keeper().isUp()).isTrue();
        assertThat(store().keeper().engine()).isNotBlank();
        assertThat(store().keeper().check(line -> {})).isEmpty();
    }

    static void together(List<Callable<Object>> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(work.size());
        try {
            for (Future<Object> future : pool.invokeAll(work)) {
                future.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }
}
