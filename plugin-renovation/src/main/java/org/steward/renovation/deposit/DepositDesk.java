// SPDX-License-Identifier: Apache-2.0
package org.steward.renovation.deposit;

import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.steward.core.api.cases.Attachment;
import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.cases.CaseFile;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.parameter.Parameter;
import org.steward.core.api.people.Caller;
import org.steward.core.api.people.Roles;
import org.steward.core.api.store.Sql;
import org.steward.core.api.text.Text;
import org.steward.renovation.RenovationTools;
import org.steward.renovation.works.RenovationFields;
import org.steward.renovation.works.RenovationStates;
import org.steward.renovation.works.RenovationType;

/**
 * Moves deposits: the entry in the ledger and the step of the renovation stand or fall together. Only the cashier and
 * the manager may. Thread-safe.
 */
public final class DepositDesk {
    private static final Set<String> CASHIERS = Set.of(Roles.FIN, Roles.CSM, Roles.ADMIN);

    private final RenovationTools tools;

    /** A desk on these services. */
    public DepositDesk(RenovationTools tools) {
        this.tools = tools;
    }

    /** Whether a caller moves deposits. */
    static boolean isCashier(Caller caller) {
        return CASHIERS.stream().anyMatch(caller::is);
    }

    /**
     * The currency of an estate's deposits.
     *
     * @throws RefusedException when the estate has set none that exists
     */
    Currency currency(String estateId) {
        String code = tools.parameters().get().value(estateId, "reno.currency").strip();
        return Currency.getAvailableCurrencies().stream()
                .filter(known -> known.getCurrencyCode().equals(code))
                .findFirst()
                .orElseThrow(() -> wrong("reno.currency", code));
    }

    private static RefusedException wrong(String key, String value) {
        return new RefusedException(Rejection.of(
                Rejection.Kind.RULE,
                "parameter",
                Text.of("The parameter {0} cannot be used: '{1}'", "参数 {0} 无法使用：“{1}”")
                        .with(key, value)));
    }

    /** What a payer has to pay for a renovation; the contractor nothing when the owner works himself. */
    Money required(Case renovation, Payer payer) {
        Currency currency = currency(renovation.estateId());
        boolean none =
                payer == Payer.CONTRACTOR && "true".equals(renovation.fields().get(RenovationFields.SELF_WORK));
        String key = payer == Payer.OWNER ? "reno.deposit.owner" : "reno.deposit.contractor";
        String amount = tools.parameters().get().value(renovation.estateId(), key);
        return none ? Money.zero(currency) : Money.parse(amount, currency).orElseThrow(() -> wrong(key, amount));
    }

    /** Takes the deposits of both payers and goes on to {@code DEPOSIT_PAID}. */
    Outcome<Text> receive(Caller caller, String number, Map<Payer, String> amounts, String receipt) {
        return move(caller, number, Set.of(RenovationStates.AGREEMENT_SIGNED), (sql, renovation) -> {
            if (receipt.isBlank()) {
                return refused("receipt", Text.of("Give the number of the receipt", "请填写收据编号"));
            }
            for (Payer payer : Payer.values()) {
                Money required = required(renovation, payer);
                Optional<Money> paid = Money.parse(amounts.getOrDefault(payer, "0"), required.currency());
                if (paid.isEmpty() || paid.get().compareTo(required) < 0) {
                    return refused(
                            "amount",
                            Text.of(
                                            "{0}: the deposit is {1}, with as many decimals as its currency",
                                            "{0}：押金应为 {1}，小数位须与币种一致")
                                    .with(payer.title(), required));
                }
                if (!paid.get().isZero()) {
                    must(DepositLedger.receive(sql, number, payer, paid.get(), ground(caller, "", "", receipt)));
                }
            }
            return DepositLedger.held(sql, number).isEmpty()
                    ? refused("amount", Text.of("Nothing was paid", "未收取任何金额"))
                    : fire(sql, caller, renovation, "depositPaid", Map.of("depositReceipt", receipt));
        });
    }

    /** Deducts what was agreed in writing; the proof is a file on the case, by its name or id. */
    Outcome<Text> deduct(Caller caller, String number, String amount, String reason, String proof) {
        return move(caller, number, Set.of(RenovationStates.running()), (sql, renovation) -> {
            Optional<Money> money = Money.parse(amount, currency(caller.estateId()));
            if (money.isEmpty()) {
                return refused(
                        "amount", Text.of("'{0}' is no amount", "“{0}”不是有效金额").with(amount));
            }
            Optional<String> file = file(caller, number, proof);
            if (file.isEmpty()) {
                return refused(
                        "proof",
                        Text.of(
                                "Attach the written consent to the case first and name the file",
                                "请先将书面同意作为附件上传，并填写文件名"));
            }
            must(DepositLedger.deduct(
                    sql, number, order(caller.estateId()), money.get(), ground(caller, reason, file.get(), "")));
            return fire(
                    sql,
                    caller,
                    renovation,
                    "depositDeducted",
                    Map.of(
                            "deducted",
                            money.get().toString(),
                            "deductionReason",
                            reason,
                            "deductionProof",
                            file.get()));
        });
    }

    /** Gives back what is held after the re-inspection. */
    Outcome<Text> refund(Caller caller, String number, String slip) {
        return move(caller, number, Set.of(RenovationStates.RE_INSPECTED), (sql, renovation) -> {
            must(DepositLedger.refund(sql, number, ground(caller, "", "", slip)));
            return fire(sql, caller, renovation, "refunded", Map.of("depositReceipt", slip));
        });
    }

    /** Gives back what is held because the application is withdrawn, and ends it. */
    Outcome<Text> withdraw(Caller caller, String number, String slip, String reason) {
        return move(caller, number, Set.of(RenovationStates.running()), (sql, renovation) -> {
            must(DepositLedger.refund(sql, number, ground(caller, reason, "", slip)));
            return fire(
                    sql,
                    caller,
                    renovation,
                    "withdrawnAndRefunded",
                    Map.of("depositReceipt", slip, "cancelReason", reason));
        });
    }

    private List<Payer> order(String estateId) {
        List<String> names = Parameter.items(tools.parameters().get().value(estateId, "reno.deductionOrder"));
        return names.stream()
                .map(name -> Arrays.stream(Payer.values())
                        .filter(payer -> payer.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> wrong("reno.deductionOrder", name)))
                .toList();
    }

    private Optional<String> file(Caller caller, String number, String proof) {
        return tools.reader().get().file(caller, number).result().map(CaseFile::attachments).orElse(List.of()).stream()
                .filter(file ->
                        file.id().equals(proof.strip()) || file.fileName().equals(proof.strip()))
                .map(Attachment::fileName)
                .findFirst();
    }

    private DepositLedger.Ground ground(Caller caller, String reason, String proof, String receipt) {
        return new DepositLedger.Ground(caller.id(), tools.clock().instant(), reason, proof, receipt);
    }

    private interface Move {
        Outcome<Text> make(Sql sql, Case renovation);
    }

    /** One transaction around ledger and case; whatever is refused leaves nothing behind. */
    private Outcome<Text> move(Caller caller, String number, Set<String> states, Move move) {
        if (!isCashier(caller)) {
            return Outcome.rejected(
                    Rejection.Kind.FORBIDDEN, "role", Text.of("Only cashier and manager move deposits", "仅财务和经理可办理押金"));
        }
        try {
            return tools.transactions().write(caller.estateId(), sql -> {
                Outcome<Text> made = tools.reader()
                        .get()
                        .find(caller, number)
                        .then(found -> isOf(found, states)
                                ? move.make(sql, found)
                                : refused(
                                        "number",
                                        Text.of("{0} is not at this step", "{0} 不在该环节")
                                                .with(number)));
                must(made);
                return made;
            });
        } catch (RefusedException refused) {
            return Outcome.rejected(refused.rejection());
        }
    }

    private static boolean isOf(Case found, Set<String> states) {
        return found.type().equals(RenovationType.ID) && states.contains(found.state());
    }

    private Outcome<Text> fire(Sql sql, Caller caller, Case renovation, String step, Map<String, String> values) {
        Money held = DepositLedger.held(sql, renovation.number()).orElseThrow();
        Map<String, String> fields = new HashMap<>(values);
        fields.put(RenovationFields.DEPOSIT_HELD, held.amount().toPlainString());
        fields.put("depositBy", caller.id());
        Caller system = Caller.system("renovation", caller.estateId());
        return tools.desk()
                .get()
                .fire(system, renovation.number(), CaseDesk.ANY_VERSION, step, fields)
                .map(done -> Text.of("{0}: {1} is held", "{0}：在押 {1}").with(done.number(), held));
    }

    private static <T> T must(Outcome<T> outcome) {
        outcome.refusal().ifPresent(refusal -> {
            throw new RefusedException(refusal);
        });
        return outcome.orElseThrow();
    }

    private static Outcome<Text> refused(String field, Text why) {
        return Outcome.rejected(Rejection.Kind.RULE, field, "deposit", why);
    }

    /** Runs something on the ledger of the caller's estate, read-only. */
    <T> T read(String estateId, Function<Sql, T> work) {
        return tools.transactions().read(estateId, work);
    }
}
