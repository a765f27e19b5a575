// SPDX-License-Identifier: Apache-2.0
package org.steward.renovation.deposit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.store.Sql;
import org.steward.core.api.store.StorageException;
import org.steward.core.store.Store;
import org.steward.core.store.StoreSettings;
import org.steward.renovation.Cases;
import org.steward.renovation.deposit.DepositLedger.Ground;

/** The ledger on an embedded Derby with the shipped script. */
class DepositLedgerTest {
    private static final Currency CNY = Currency.getInstance("CNY");
    private static final String SITE = "RN-202611-0001";
    private static final List<Payer> ORDER = List.of(Payer.CONTRACTOR, Payer.OWNER);

    @TempDir
    Path folder;

    private Store store;

    @BeforeEach
    void opens() {
        store = Store.open(StoreSettings.derby(folder), Clock.systemUTC());
        store.migrations()
                .apply(
                        "renovation",
                        Map.of("001-deposits.sql", Money.class.getResource("/db/migration/001-deposits.sql")));
    }

    @AfterEach
    void closes() {
        store.close();
    }

    private <T> T write(Function<Sql, T> work) {
        return store.transactions().write("lake", work);
    }

    private static Money yuan(String amount) {
        return Money.parse(amount, CNY).orElseThrow();
    }

    private static Ground slip(String receipt) {
        return new Ground("li.na", Cases.NOW, "", "", receipt);
    }

    private static Ground because(String reason, String proof) {
        return new Ground("li.na", Cases.NOW, reason, proof, "");
    }

    private void receiveBoth() {
        write(sql -> DepositLedger.receive(sql, SITE, Payer.OWNER, yuan("2000"), slip("R-1")))
                .orElseThrow();
        write(sql -> DepositLedger.receive(sql, SITE, Payer.CONTRACTOR, yuan("2000.50"), slip("R-2")))
                .orElseThrow();
    }

    private String held() {
        return write(sql -> DepositLedger.held(sql, SITE)).map(Money::toString).orElse("nothing");
    }

    private List<String> faults() {
        return new DepositCheck(store.transactions(), store.moduleTables()).run(line -> {});
    }

    private static String code(Outcome<?> outcome) {
        return outcome.refusal().map(refusal -> refusal.flaws().get(0).code()).orElse("");
    }

    @Test
    void addsUpWhatBothPaidToTheCent() {
        receiveBoth();
        assertThat(held()).isEqualTo("4000.50 CNY");
        assertThat(faults()).isEmpty();
    }

    @Test
    void deductsFromTheContractorFirstAndFromTheOwnerWhatIsLeft() {
        receiveBoth();
        List<DepositEntry> made = write(sql ->
                        DepositLedger.deduct(sql, SITE, ORDER, yuan("2500.75"), because("Lift panel", "consent.pdf")))
                .orElseThrow();
        assertThat(made).extracting(DepositEntry::payer).containsExactly(Payer.CONTRACTOR, Payer.OWNER);
        assertThat(made).extracting(entry -> entry.amount().toString()).containsExactly("2000.50 CNY", "500.25 CNY");
        assertThat(held()).isEqualTo("1499.75 CNY");
        assertThat(faults()).isEmpty();
    }

    @Test
    void deductsNothingWithoutReasonAndProof() {
        receiveBoth();
        assertThat(code(write(sql -> DepositLedger.deduct(sql, SITE, ORDER, yuan("1"), because("", "consent.pdf")))))
                .isEqualTo("proof-needed");
        assertThat(code(write(sql -> DepositLedger.deduct(sql, SITE, ORDER, yuan("1"), because("Lift", "")))))
                .isEqualTo("proof-needed");
        assertThat(held()).isEqualTo("4000.50 CNY");
    }

    @Test
    void deductsNothingAtAllWhenLessIsHeld() {
        receiveBoth();
        assertThat(code(write(sql ->
                        DepositLedger.deduct(sql, SITE, ORDER, yuan("4000.51"), because("Lift panel", "consent.pdf")))))
                .isEqualTo("more-than-held");
        assertThat(held()).isEqualTo("4000.50 CNY");
    }

    @Test
    void usesAReceiptOnce() {
        receiveBoth();
        assertThat(code(write(sql -> DepositLedger.receive(sql, SITE, Payer.OWNER, yuan("5"), slip("R-1")))))
                .isEqualTo("receipt-used");
        assertThat(held()).isEqualTo("4000.50 CNY");
    }

    @Test
    void keepsOneCurrencyInAnAccount() {
        receiveBoth();
        Money yen = Money.parse("5", Currency.getInstance("JPY")).orElseThrow();
        assertThat(code(write(sql -> DepositLedger.receive(sql, SITE, Payer.OWNER, yen, slip("R-3")))))
                .isEqualTo("more-than-held");
    }

    @Test
    void givesBackAllThatIsHeldOnce() {
        receiveBoth();
        write(sql -> DepositLedger.deduct(sql, SITE, ORDER, yuan("0.01"), because("Waste", "consent.pdf")))
                .orElseThrow();
        List<DepositEntry> made =
                write(sql -> DepositLedger.refund(sql, SITE, slip("F-1"))).orElseThrow();
        assertThat(made)
                .extracting(entry -> entry.amount().toString())
                .containsExactlyInAnyOrder("2000.00 CNY", "2000.49 CNY");
        assertThat(held()).isEqualTo("0.00 CNY");
        List<DepositEntry> again =
                write(sql -> DepositLedger.refund(sql, SITE, slip("F-2"))).orElseThrow();
        assertThat(again).isEmpty();
        List<DepositEntry> ledger = write(sql -> DepositLedger.entries(sql, SITE));
        assertThat(ledger)
                .extracting(entry -> entry.kind().name())
                .containsExactlyInAnyOrder("RECEIVED", "RECEIVED", "DEDUCTED", "REFUNDED", "REFUNDED");
        assertThat(faults()).isEmpty();
    }

    @Test
    void neverFallsBelowZeroThoughEightDeductAtOnce() throws Exception {
        receiveBoth();
        ExecutorService cashiers = Executors.newFixedThreadPool(8);
        try {
            Callable<Boolean> deducts = () -> write(sql ->
                            DepositLedger.deduct(sql, SITE, ORDER, yuan("1000"), because("Lift panel", "consent.pdf")))
                    .isDone();
            int done = 0;
            for (Future<Boolean> each :
                    cashiers.invokeAll(Stream.generate(() -> deducts).limit(8).toList())) {
                done += each.get() ? 1 : 0;
            }
            assertThat(done).isEqualTo(4);
        } finally {
            cashiers.shutdown();
        }
        assertThat(held()).isEqualTo("0.50 CNY");
        assertThat(faults()).isEmpty();
    }

    @Test
    void keepsEstatesApart() {
        receiveBoth();
        Optional<Money> elsewhere = store.transactions().write("other", sql -> DepositLedger.held(sql, SITE));
        assertThat(elsewhere).isEmpty();
    }

    @Test
    void isRefusedABalanceBelowZeroByTheStoreItself() {
        receiveBoth();
        assertThatThrownBy(() -> write(sql -> sql.update(
                        "UPDATE renovation_deposit_account SET balance = -1 WHERE estate_id = ?", sql.estateId())))
                .isInstanceOf(StorageException.class);
    }

    @Test
    void findsWhatWasTamperedWith() {
        receiveBoth();
        write(sql -> sql.update(
                "UPDATE renovation_deposit_account SET balance = 9 WHERE estate_id = ? AND payer = 'OWNER'",
                sql.estateId()));
        assertThat(faults())
                .containsExactly("lake RN-202611-0001 OWNER: holds 9.0000, its entries add up to 2000.0000");
        write(sql -> sql.update(
                "DELETE FROM renovation_deposit_entry WHERE estate_id = ? AND payer = 'CONTRACTOR'", sql.estateId()));
        assertThat(faults()).hasSize(3);
    }
}
