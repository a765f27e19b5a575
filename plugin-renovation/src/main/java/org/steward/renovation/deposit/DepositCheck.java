// SPDX-License-Identifier: Apache-2.0
package org.steward.renovation.deposit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.store.ConsistencyCheck;
import org.steward.core.api.store.ModuleTables;
import org.steward.core.api.store.Sql;
import org.steward.core.api.store.Transactions;

/** Holds each account against its entries: no gap, no wrong sum, never below zero. Run by {@code store:verify}. */
@Component(service = ConsistencyCheck.class)
public final class DepositCheck implements ConsistencyCheck {
    private static final int PAGE = 200;
    private static final int MOST_FAULTS = 100;

    private final Transactions transactions;
    private final ModuleTables tables;

    /** A check of the store. */
    @Activate
    public DepositCheck(@Reference Transactions transactions, @Reference ModuleTables tables) {
        this.transactions = transactions;
        this.tables = tables;
    }

    @Override
    public String title() {
        return "renovation deposits and their entries agree";
    }

    /** An account as it stands in its table. */
    private record Row(String estate, String number, String payer, BigDecimal balance, int entries) {
        String words() {
            return estate + " " + number + " " + payer + ": ";
        }
    }

    /** An entry as it stands in its table. */
    private record Line(int seq, String kind, BigDecimal amount, BigDecimal balance) {}

    @Override
    public List<String> run(Consumer<String> progress) {
        if (tables.existing(List.of("renovation_deposit_account")).isEmpty()) {
            return List.of();
        }
        List<String> faults = new ArrayList<>();
        long done = 0;
        Row last = new Row("", "", "", BigDecimal.ZERO, 0);
        List<Row> page = page(last);
        while (!page.isEmpty() && faults.size() < MOST_FAULTS) {
            for (Row account : page) {
                faults.addAll(transactions.read(Transactions.SERVER, sql -> faults(sql, account)));
            }
            done += page.size();
            progress.accept(done + " deposits checked");
            last = page.get(page.size() - 1);
            page = page(last);
        }
        faults.addAll(orphans());
        return faults.stream().limit(MOST_FAULTS).toList();
    }

    private List<Row> page(Row after) {
        return transactions.read(
                Transactions.SERVER,
                sql -> sql.query(
                        "SELECT estate_id, case_number, payer, balance, entries FROM renovation_deposit_account"
                                + " WHERE estate_id > ? OR (estate_id = ? AND (case_number > ?"
                                + " OR (case_number = ? AND payer > ?))) ORDER BY estate_id, case_number, payer "
                                + sql.first(PAGE),
                        row -> new Row(
                                row.text("estate_id"),
                                row.text("case_number"),
                                row.text("payer"),
                                row.decimal("balance"),
                                row.integer("entries")),
                        after.estate(),
                        after.estate(),
                        after.number(),
                        after.number(),
                        after.payer()));
    }

    private static List<String> faults(Sql sql, Row account) {
        List<Line> lines = sql.query(
                "SELECT seq, kind, amount, balance FROM renovation_deposit_entry WHERE estate_id = ?"
                        + " AND case_number = ? AND payer = ? ORDER BY seq",
                row -> new Line(row.integer("seq"), row.text("kind"), row.decimal("amount"), row.decimal("balance")),
                account.estate(),
                account.number(),
                account.payer());
        List<String> faults = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        int seq = 0;
        for (Line line : lines) {
            seq++;
            sum = line.kind().equals(DepositEntry.Kind.RECEIVED.name())
                    ? sum.add(line.amount())
                    : sum.subtract(line.amount());
            if (line.seq() != seq) {
                faults.add(account.words() + "entry " + seq + " is missing");
                seq = line.seq();
            }
            if (line.balance().compareTo(sum) != 0) {
                faults.add(account.words() + "entry " + line.seq() + " says " + line.balance() + ", the sum is " + sum);
            }
            if (sum.signum() < 0) {
                faults.add(account.words() + "is below zero after entry " + line.seq());
            }
        }
        if (account.balance().compareTo(sum) != 0) {
            faults.add(account.words() + "holds " + account.balance() + ", its entries add up to " + sum);
        }
        if (account.entries() != seq) {
            faults.add(account.words() + "counts " + account.entries() + " entries, there are " + seq);
        }
        return faults;
    }

    private List<String> orphans() {
        return transactions.read(
                Transactions.SERVER,
                sql -> sql.query(
                        "SELECT DISTINCT e.estate_id, e.case_number, e.payer FROM renovation_deposit_entry e"
                                + " LEFT JOIN renovation_deposit_account a ON a.estate_id = e.estate_id"
                                + " AND a.case_number = e.case_number AND a.payer = e.payer"
                                + " WHERE a.payer IS NULL ORDER BY e.estate_id, e.case_number, e.payer "
                                + sql.first(MOST_FAULTS),
                        row -> row.text("estate_id") + " " + row.text("case_number") + " " + row.text("payer")
                                + ": entries without an account"));
    }
}
