// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.figure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

import org.steward.core.api.indicator.Combine;
import org.steward.core.api.indicator.Measurement;
import org.steward.core.api.store.Sequences;
import org.steward.core.api.store.Sql;

/** Writes down which case changed which figure of a frozen month, before the change is made. Used once. */
final class Restating {
    private static final int BLOCK = 50;

    private final Sql sql;
    private final Sequences sequences;
    private final Instant now;
    private final Function<String, Combine> combine;

    Restating(Sql sql, Sequences sequences, Instant now, Function<String, Combine> combine) {
        this.sql = sql;
        this.sequences = sequences;
        this.now = now;
        this.combine = combine;
    }

    private record Key(String month, String code) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return (month + code).compareTo(other.month + other.code);
        }
    }

    private record Change(TallyRow row, int sign) {}

    /** Tells of all that is taken away and added. One statement when nothing of it lies in a frozen month. */
    void write(List<TallyRow> gone, List<TallyRow> come) {
        Map<String, FrozenTable.Month> frozen = FrozenTable.months(sql);
        if (frozen.isEmpty()) {
            return;
        }
        Map<Key, Map<String, List<Change>>> changes = new TreeMap<>();
        gone.forEach(row -> collect(changes, frozen.keySet(), row, -1));
        come.forEach(row -> collect(changes, frozen.keySet(), row, 1));
        List<Object[]> rows = new ArrayList<>();
        changes.forEach((key, byCase) -> {
            Running running = running(key, frozen.get(key.month()));
            byCase.forEach((number, ofCase) -> {
                Measurement before = running.measurement();
                ofCase.forEach(running::apply);
                Measurement after = running.measurement();
                if (!after.equals(before)) {
                    rows.add(row(key, number, before, after));
                }
            });
        });
        FrozenTable.restate(sql, rows);
    }

    private static void collect(
            Map<Key, Map<String, List<Change>>> changes, Set<String> frozen, TallyRow row, int sign) {
        String month = row.month().toString();
        if (frozen.contains(month)) {
            changes.computeIfAbsent(new Key(month, row.code()), key -> new TreeMap<>())
                    .computeIfAbsent(row.caseNumber(), number -> new ArrayList<>())
                    .add(new Change(row, sign));
        }
    }

    private Object[] row(Key key, String number, Measurement before, Measurement after) {
        return new Object[] {
            sql.estateId(),
            sequences.next(sql.estateId(), "figure-restated", BLOCK),
            key.month(),
            key.code(),
            now,
            number,
            before.numerator(),
            before.denominator(),
            after.numerator(),
            after.denominator()
        };
    }

    /** A figure of a month as the changes are applied one after the other. */
    private interface Running {
        void apply(Change change);

        Measurement measurement();
    }

    private Running running(Key key, FrozenTable.Month month) {
        Combine how = combine.apply(key.code());
        if (how == Combine.DISTINCT) {
            return new Keys(FrozenTable.keys(sql, key.month(), key.code()));
        }
        Sums sums = new Sums(how, month);
        sums.sum.add(FrozenTable.sum(sql, key.month(), key.code()));
        return sums;
    }

    private static final class Sums implements Running {
        private final DayTable.Sum sum = new DayTable.Sum();
        private final Combine how;
        private final FrozenTable.Month month;

        Sums(Combine how, FrozenTable.Month month) {
            this.how = how;
            this.month = month;
        }

        @Override
        public void apply(Change change) {
            sum.add(change.row(), change.sign());
        }

        @Override
        public Measurement measurement() {
            return month.per(how, sum.measurement());
        }
    }

    private static final class Keys implements Running {
        private final Map<String, DayTable.Sum> sums = new HashMap<>();

        Keys(Map<String, Measurement> known) {
            known.forEach((key, measured) ->
                    sums.computeIfAbsent(key, each -> new DayTable.Sum()).add(measured));
        }

        @Override
        public void apply(Change change) {
            sums.computeIfAbsent(change.row().tally().key(), each -> new DayTable.Sum())
                    .add(change.row(), change.sign());
        }

        @Override
        public Measurement measurement() {
            List<DayTable.Sum> counting =
                    sums.values().stream().filter(sum -> sum.denominator() > 0).toList();
            return new Measurement(
                    counting.stream().filter(sum -> sum.numerator() > 0).count(), counting.size());
        }
    }
}
