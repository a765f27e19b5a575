// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.figure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.steward.core.api.indicator.Measurement;
import org.steward.core.api.store.Sql;
import org.steward.core.runtime.cases.InList;

/** The sums of the days, moved by differences. The caller holds the row of the estate's cursor. Stateless. */
final class DayTable {
    private DayTable() {}

    /** A day of an indicator, in the order of days. */
    record Key(String day, String code) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int days = day.compareTo(other.day);
            return days == 0 ? code.compareTo(other.code) : days;
        }
    }

    /** A sum that goes up and down. */
    static final class Sum {
        private long numerator;
        private long denominator;

        void add(TallyRow row, int sign) {
            numerator += sign * row.tally().numerator();
            denominator += sign * row.tally().denominator();
        }

        void add(Measurement other) {
            numerator += other.numerator();
            denominator += other.denominator();
        }

        boolean isNothing() {
            return numerator == 0 && denominator == 0;
        }

        long numerator() {
            return numerator;
        }

        long denominator() {
            return denominator;
        }

        Measurement measurement() {
            return new Measurement(numerator, denominator);
        }
    }

    /** What is taken away and what is added, by day and indicator. */
    static Map<Key, Sum> differences(List<TallyRow> gone, List<TallyRow> come) {
        Map<Key, Sum> sums = new TreeMap<>();
        gone.forEach(row -> sum(sums, row).add(row, -1));
        come.forEach(row -> sum(sums, row).add(row, 1));
        sums.values().removeIf(Sum::isNothing);
        return sums;
    }

    private static Sum sum(Map<Key, Sum> sums, TallyRow row) {
        return sums.computeIfAbsent(new Key(row.day(), row.code()), key -> new Sum());
    }

    /** Moves the sums. */
    static void add(Sql sql, Map<Key, Sum> differences) {
        Set<Key> present = present(sql, differences.keySet());
        List<Object[]> moved = new ArrayList<>();
        List<Object[]> made = new ArrayList<>();
        differences.forEach((key, sum) -> {
            Object[] row = {sum.numerator(), sum.denominator(), sql.estateId(), key.day(), key.code()};
            (present.contains(key) ? moved : made).add(row);
        });
        sql.batch(
                "UPDATE figure_day SET numerator = numerator + ?, denominator = denominator + ?"
                        + " WHERE estate_id = ? AND on_day = ? AND code = ?",
                moved);
        sql.batch(
                "INSERT INTO figure_day (numerator, denominator, estate_id, on_day, code) VALUES (?, ?, ?, ?, ?)",
                made);
    }

    private static Set<Key> present(Sql sql, Set<Key> keys) {
        Set<String> days = new HashSet<>();
        keys.forEach(key -> days.add(key.day()));
        Set<Key> present = new HashSet<>();
        for (InList list : InList.chunks(days)) {
            present.addAll(sql.query(
                    "SELECT on_day, code FROM " + list.joined("figure_day", "on_day", "VARCHAR(10)")
                            + " WHERE estate_id = ?",
                    row -> new Key(row.text("on_day"), row.text("code")),
                    list.keysFirst(sql.estateId())));
        }
        return present;
    }
}
