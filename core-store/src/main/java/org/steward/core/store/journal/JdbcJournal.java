// SPDX-License-Identifier: Apache-2.0
package org.steward.core.store.journal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import org.steward.core.api.journal.Entry;
import org.steward.core.api.journal.Journal;
import org.steward.core.api.journal.NewEntry;
import org.steward.core.api.people.Caller;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.store.Row;
import org.steward.core.api.store.Sequences;
import org.steward.core.api.store.Sql;
import org.steward.core.api.store.Transactions;
import org.steward.core.store.JdbcSql;

/** The journal in the table {@code journal}. It has statements that insert and select, and no others. */
public final class JdbcJournal implements Journal {
    private static final int BLOCK = 1_000;
    private static final String COLUMNS = "estate_id, seq, case_number, at_ms, actor_kind, actor, actor_name, kind, "
            + "from_value, to_value, note, data";
    private static final String INSERT =
            "INSERT INTO journal (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String AFTER = "SELECT " + COLUMNS + " FROM journal WHERE seq > ? AND seq <= ? ORDER BY seq ";
    private static final String OF_CASE =
            "SELECT " + COLUMNS + " FROM journal WHERE estate_id = ? AND case_number = ? ORDER BY seq";
    private static final int KEYS = 64;
    /** Joined, since Derby holds every entry of the estate against every key of a list; a comment to others. */
    private static final String OF_CASES = "SELECT " + COLUMNS
            + " FROM --DERBY-PROPERTIES joinOrder=FIXED\n(SELECT DISTINCT v.n FROM (VALUES "
            + "(CAST(? AS VARCHAR(40))), ".repeat(KEYS - 1) + "(CAST(? AS VARCHAR(40)))) AS v (n)) AS k"
            + " INNER JOIN journal --DERBY-PROPERTIES joinStrategy=NESTEDLOOP\n"
            + " ON case_number = k.n WHERE estate_id = ? ORDER BY case_number, seq";

    private static final String OF_ESTATE = "SELECT " + COLUMNS
            + " FROM journal WHERE estate_id = ? AND case_number = '' AND seq < ? ORDER BY seq DESC ";

    private final Transactions transactions;
    private final Sequences sequences;
    private final Watermark watermark;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile RecentPage recent = RecentPage.NONE;

    /** The journal of a store whose own tables are there. */
    public JdbcJournal(Transactions transactions, Sequences sequences) {
        this.transactions = transactions;
        this.sequences = sequences;
        this.watermark = new Watermark(transactions.read(
                Transactions.SERVER,
                sql -> sql.one("SELECT MAX(seq) AS newest FROM journal", row -> row.number("newest"))
                        .orElse(0L)));
    }

    @Override
    public List<Entry> append(Sql sql, List<NewEntry> entries) {
        if (entries.isEmpty()) {
            return List.of();
        }
        long[] positions = watermark.begin(entries.size(), () -> sequences.next(Transactions.SERVER, "journal", BLOCK));
        ((JdbcSql) sql).atEnd(() -> watermark.end(positions[0]));
        List<Entry> written = new ArrayList<>(entries.size());
        List<Object[]> rows = new ArrayList<>(entries.size());
        for (int i = 0; i < positions.length; i++) {
            Entry entry = entry(sql.estateId(), positions[i], entries.get(i));
            written.add(entry);
            rows.add(row(entry));
        }
        sql.batch(INSERT, rows);
        sql.afterCommit(this::tell);
        return List.copyOf(written);
    }

    private static Entry entry(String estateId, long seq, NewEntry made) {
        Caller actor = made.actor();
        return new Entry(
                seq,
                estateId,
                made.caseNumber(),
                made.at(),
                actor.kind().name(),
                actor.id(),
                FactsText.storable(actor.name()),
                made.kind(),
                FactsText.storable(made.from()),
                FactsText.storable(made.to()),
                FactsText.storable(made.note()),
                made.data());
    }

    private static Object[] row(Entry entry) {
        return new Object[] {
            entry.estateId(),
            entry.seq(),
            entry.caseNumber(),
            entry.at(),
            entry.actorKind(),
            entry.actor(),
            entry.actorName(),
            entry.kind(),
            entry.from(),
            entry.to(),
            entry.note(),
            FactsText.write(entry.data())
        };
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }

    @Override
    public List<Entry> after(long after, int limit) {
        long safe = watermark.safe();
        if (safe <= after) {
            return List.of();
        }
        List<Entry> known = recent.from(after, limit);
        if (!known.isEmpty()) {
            return known;
        }
        List<Entry> read = transactions.read(
                Transactions.SERVER, sql -> sql.query(AFTER + sql.first(limit), JdbcJournal::read, after, safe));
        recent = new RecentPage(after, read);
        return read;
    }

    @Override
    public List<Entry> ofCase(String estateId, String caseNumber) {
        return transactions.read(estateId, sql -> sql.query(OF_CASE, JdbcJournal::read, estateId, caseNumber));
    }

    @Override
    public Map<String, List<Entry>> ofCases(String estateId, Collection<String> caseNumbers) {
        Map<String, List<Entry>> found = new HashMap<>();
        List<String> numbers = List.copyOf(caseNumbers);
        transactions.read(estateId, sql -> {
            for (int from = 0; from < numbers.size(); from += KEYS) {
                List<Object> keys = new ArrayList<>(numbers.subList(from, Math.min(numbers.size(), from + KEYS)));
                while (keys.size() < KEYS) {
                    keys.add(keys.get(keys.size() - 1));
                }
                keys.add(estateId);
                sql.query(OF_CASES, JdbcJournal::read, keys.toArray())
                        .forEach(entry -> found.computeIfAbsent(entry.caseNumber(), number -> new ArrayList<>())
                                .add(entry));
            }
            return found;
        });
        return found;
    }

    @Override
    public List<Entry> ofEstate(Caller caller, long before, int limit) {
        if (!caller.may(Permissions.ESTATE_MANAGE)) {
            return List.of();
        }
        String estateId = caller.estateId();
        return transactions.read(
                estateId, sql -> sql.query(OF_ESTATE + sql.first(limit), JdbcJournal::read, estateId, before));
    }

    private static Entry read(Row row) {
        return new Entry(
                row.number("seq"),
                row.text("estate_id"),
                row.text("case_number"),
                row.instant("at_ms"),
                row.text("actor_kind"),
                row.text("actor"),
                row.text("actor_name"),
                row.text("kind"),
                row.text("from_value"),
                row.text("to_value"),
                row.text("note"),
                FactsText.read(row.text("data")));
    }

    @Override
    public long head() {
        return watermark.safe();
    }

    @Override
    public AutoCloseable onCommit(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
