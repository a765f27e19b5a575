// SPDX-License-Identifier: Apache-2.0
package org.steward.renovation.deposit;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.store.Row;
import org.steward.core.api.store.Sql;
import org.steward.core.api.text.Text;

/**
 * The ledger of deposits: received, deducted, refunded; entries are only added, and no account ever falls below zero.
 * Each method works in the running transaction and holds the account's row, so that two cashiers cannot spend the same
 * money; a refusal changes nothing. Stateless and thread-safe.
 */
public final class DepositLedger {
    private static final String WHERE = " WHERE estate_id = ? AND case_number = ?";
    private static final String COLUMNS =
            "payer, seq, kind, currency, amount, balance, reason, proof, receipt, actor, at_ms";

    private DepositLedger() {}

    /** What is held of a payer. */
    public record Account(Payer payer, Money balance) {}

    /** Who does it, when, and on what grounds. */
    public record Ground(String actor, Instant at, String reason, String proof, String receipt) {}

    /** The accounts of a renovation, by payer. */
    public static List<Account> accounts(Sql sql, String number) {
        return sql.query(
                "SELECT payer, currency, balance FROM renovation_deposit_account" + WHERE + " ORDER BY payer",
                row -> new Account(Payer.valueOf(row.text("payer")), money(row, "balance")),
                sql.estateId(),
                number);
    }

    /** The entries of a renovation, in the order they were made. */
    public static List<DepositEntry> entries(Sql sql, String number) {
        return sql.query(
                "SELECT " + COLUMNS + " FROM renovation_deposit_entry" + WHERE + " ORDER BY at_ms, payer, seq",
                DepositLedger::read,
                sql.estateId(),
                number);
    }

    /** What is held in all; empty when nothing was ever received. */
    public static Optional<Money> held(Sql sql, String number) {
        return accounts(sql, number).stream().map(Account::balance).reduce(Money::plus);
    }

    /** Takes money in; refused when the receipt was used or the account is of another currency. */
    public static Outcome<DepositEntry> receive(Sql sql, String number, Payer payer, Money amount, Ground ground) {
        Optional<Rejection> refusal = unusable(sql, payer, amount, ground);
        if (refusal.isPresent()) {
            return Outcome.rejected(refusal.get());
        }
        sql.insertIfAbsent(
                "INSERT INTO renovation_deposit_account (estate_id, case_number, payer, currency, balance, entries)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                sql.estateId(),
                number,
                payer,
                amount.currency().getCurrencyCode(),
                BigDecimal.ZERO,
                0);
        return post(sql, number, payer, DepositEntry.Kind.RECEIVED, amount, ground);
    }

    /**
     * Deducts from the payers in an order until the amount is reached; refused when less is held.
     *
     * @param order whose deposit goes first (E05)
     * @param ground with a reason and a proof
     */
    public static Outcome<List<DepositEntry>> deduct(
            Sql sql, String number, List<Payer> order, Money amount, Ground ground) {
        if (ground.reason().isBlank() || ground.proof().isBlank()) {
            return refused("proof-needed", Text.of("A deduction needs a reason and its proof", "扣除押金须写明理由并附依据"));
        }
        Optional<Rejection> refusal = unusable(sql, Payer.OWNER, amount, ground);
        if (refusal.isPresent()) {
            return Outcome.rejected(refusal.get());
        }
        hold(sql, number);
        List<Account> accounts = accounts(sql, number);
        if (accounts.isEmpty() || !accounts.get(0).balance().currency().equals(amount.currency())) {
            return refused("nothing-held", Text.of("No deposit of this currency is held", "没有该币种的押金"));
        }
        Money left = amount;
        List<Account> spent = new ArrayList<>();
        for (Payer payer : order) {
            Money available = accounts.stream()
                    .filter(account -> account.payer() == payer)
                    .map(Account::balance)
                    .findFirst()
                    .orElse(Money.zero(amount.currency()));
            Money part = available.least(left);
            left = left.minus(part);
            if (!part.isZero()) {
                spent.add(new Account(payer, part));
            }
        }
        return left.isZero()
                ? postAll(sql, number, DepositEntry.Kind.DEDUCTED, spent, ground)
                : refused(
                        "more-than-held",
                        Text.of("{0} more than the deposit holds: claim the rest", "超出在押金额 {0}，差额另行追偿")
                                .with(left));
    }

    /** Gives back all that is held; refused when that is nothing or the slip was used. */
    public static Outcome<List<DepositEntry>> refund(Sql sql, String number, Ground ground) {
        hold(sql, number);
        List<Account> held = accounts(sql, number).stream()
                .filter(account -> !account.balance().isZero())
                .toList();
        if (ground.receipt().isBlank()) {
            return refused("slip-needed", Text.of("Give the number of the refund slip", "请填写退款单编号"));
        }
        for (Account account : held) {
            Optional<Rejection> refusal = unusable(sql, account.payer(), account.balance(), ground);
            if (refusal.isPresent()) {
                return Outcome.rejected(refusal.get());
            }
        }
        return postAll(sql, number, DepositEntry.Kind.REFUNDED, held, ground);
    }

    /** One cashier at a time: what is read next stands until the end of the transaction. */
    private static void hold(Sql sql, String number) {
        sql.update(
                "UPDATE renovation_deposit_account SET balance = balance WHERE estate_id = ?" + " AND case_number = ?",
                sql.estateId(),
                number);
    }

    private static Outcome<List<DepositEntry>> postAll(
            Sql sql, String number, DepositEntry.Kind kind, List<Account> parts, Ground ground) {
        List<DepositEntry> made = new ArrayList<>();
        for (Account part : parts) {
            Outcome<DepositEntry> posted = post(sql, number, part.payer(), kind, part.balance(), ground);
            if (posted.refusal().isPresent()) {
                throw new RefusedException(posted.refusal().get());
            }
            made.add(posted.orElseThrow());
        }
        return Outcome.done(List.copyOf(made));
    }

    private static Optional<Rejection> unusable(Sql sql, Payer payer, Money amount, Ground ground) {
        if (amount.amount().signum() <= 0) {
            return Optional.of(Rejection.of(
                    Rejection.Kind.RULE, "amount", "out-of-range", Text.of("More than nothing", "金额须大于零")));
        }
        boolean used = !ground.receipt().isBlank()
                && sql.one(
                                "SELECT seq FROM renovation_deposit_entry WHERE estate_id = ? AND receipt = ?"
                                        + " AND payer = ?",
                                row -> row.integer("seq"),
                                sql.estateId(),
                                ground.receipt().strip(),
                                payer)
                        .isPresent();
        return used
                ? Optional.of(Rejection.of(
                        Rejection.Kind.RULE,
                        "receipt",
                        "receipt-used",
                        Text.of("The number {0} was used before", "编号 {0} 已被使用").with(ground.receipt())))
                : Optional.empty();
    }

    /** Changes the account if it is of the currency and does not fall below zero, then adds the entry. */
    private static Outcome<DepositEntry> post(
            Sql sql, String number, Payer payer, DepositEntry.Kind kind, Money amount, Ground ground) {
        BigDecimal change = kind == DepositEntry.Kind.RECEIVED
                ? amount.amount()
                : amount.amount().negate();
        int changed = sql.update(
                "UPDATE renovation_deposit_account SET balance = balance + ?, entries = entries + 1" + WHERE
                        + " AND payer = ? AND currency = ? AND balance >= ?",
                change,
                sql.estateId(),
                number,
                payer,
                amount.currency().getCurrencyCode(),
                change.negate());
        if (changed == 0) {
            return refused("more-than-held", Text.of("Less is held, or in another currency", "在押金额不足或币种不符"));
        }
        DepositEntry made = sql.one(
                        "SELECT currency, balance, entries FROM renovation_deposit_account" + WHERE + " AND payer = ?",
                        row -> new DepositEntry(
                                payer,
                                row.integer("entries"),
                                kind,
                                amount,
                                money(row, "balance"),
                                ground.reason(),
                                ground.proof(),
                                ground.receipt().strip(),
                                ground.actor(),
                                ground.at()),
                        sql.estateId(),
                        number,
                        payer)
                .orElseThrow();
        insert(sql, number, made);
        return Outcome.done(made);
    }

    private static void insert(Sql sql, String number, DepositEntry entry) {
        sql.update(
                "INSERT INTO renovation_deposit_entry (estate_id, case_number, " + COLUMNS
                        + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                sql.estateId(),
                number,
                entry.payer(),
                entry.seq(),
                entry.kind(),
                entry.amount().currency().getCurrencyCode(),
                entry.amount().amount(),
                entry.balance().amount(),
                entry.reason(),
                entry.proof(),
                entry.receipt().isEmpty() ? null : entry.receipt(),
                entry.actor(),
                entry.at());
    }

    private static DepositEntry read(Row row) {
        return new DepositEntry(
                Payer.valueOf(row.text("payer")),
                row.integer("seq"),
                DepositEntry.Kind.valueOf(row.text("kind")),
                money(row, "amount"),
                money(row, "balance"),
                row.text("reason"),
                row.text("proof"),
                row.text("receipt") == null ? "" : row.text("receipt"),
                row.text("actor"),
                row.instant("at_ms"));
    }

    private static Money money(Row row, String column) {
        return new Money(row.decimal(column), Currency.getInstance(row.text("currency")));
    }

    private static <T> Outcome<T> refused(String code, Text why) {
        return Outcome.rejected(Rejection.Kind.RULE, code, why);
    }
}
