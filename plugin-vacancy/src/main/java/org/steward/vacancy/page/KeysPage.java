// SPDX-License-Identifier: Apache-2.0
package org.steward.vacancy.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.cases.CaseQuery;
import org.steward.core.api.cases.Channel;
import org.steward.core.api.cases.NewCase;
import org.steward.core.api.cases.Requester;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.page.Block;
import org.steward.core.api.page.Block.Button;
import org.steward.core.api.page.Block.Line;
import org.steward.core.api.page.Block.Tone;
import org.steward.core.api.page.ModulePage;
import org.steward.core.api.page.View;
import org.steward.core.api.people.Caller;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Workflow;
import org.steward.vacancy.VacancyTools;
import org.steward.vacancy.key.KeyLoanType;
import org.steward.vacancy.ledger.LedgerFields;
import org.steward.vacancy.ledger.VacantUnitType;

/** Who has which keys (钥匙借用登记, P20): what is out, what should be back, and what may still be lent. */
public final class KeysPage implements ModulePage {
    private static final String NUMBER = "number";
    private static final Set<String> AWAY = Set.of(KeyLoanType.OUT, KeyLoanType.OVERDUE);

    private final VacancyTools tools;
    private final Workflow workflow = KeyLoanType.declare().workflow();

    /** A page on these services. */
    public KeysPage(VacancyTools tools) {
        this.tools = tools;
    }

    @Override
    public String path() {
        return "keys";
    }

    @Override
    public Text title() {
        return Text.of("Keys of vacant units", "空置房钥匙");
    }

    @Override
    public String permission() {
        return Permissions.CASE_WORK;
    }

    @Override
    public View show(Caller caller, Map<String, String> query) {
        List<Case> loans = loans(caller);
        return View.of(
                table(
                        Text.of("Keys out", "已借出钥匙"),
                        loans.stream()
                                .filter(loan -> AWAY.contains(loan.state()))
                                .toList(),
                        Text.of("No key is out.", "没有借出的钥匙。")),
                table(
                        Text.of("To be approved or handed out", "待审批或待借出"),
                        loans.stream()
                                .filter(loan -> !AWAY.contains(loan.state()))
                                .toList(),
                        Text.of("Nobody waits for keys.", "没有待办的借用申请。")),
                new Block.Entry(
                        "request",
                        Text.of("Ask for keys", "申请借用"),
                        KeyLoanType.declare().intake().fields().stream()
                                .map(field -> field.name().equals(KeyLoanType.ENTRY) ? field.mandatory() : field)
                                .toList(),
                        Map.of(),
                        Text.of("Ask", "申请")));
    }

    private List<Case> loans(Caller caller) {
        List<Case> loans = new ArrayList<>();
        tools.reader()
                .each(
                        caller,
                        CaseQuery.of(Map.of("type", KeyLoanType.ID, "open", "true", "sort", "oldest")),
                        loans::add)
                .orElseThrow();
        return loans;
    }

    private Block table(Text title, List<Case> loans, Text empty) {
        return new Block.Table(
                title,
                List.of(
                        Text.of("Number", "编号"),
                        Text.of("Unit", "房屋"),
                        Text.of("Borrower", "借用人"),
                        Text.of("Keys", "钥匙"),
                        Text.of("State", "状态")),
                loans.stream().map(this::line).toList(),
                empty);
    }

    private Line line(Case loan) {
        List<Button> buttons = new ArrayList<>();
        Map<String, String> which = Map.of(NUMBER, loan.number());
        if (AWAY.contains(loan.state())) {
            buttons.add(new Button("back", Text.of("All keys are back", "钥匙已全部归还"), which));
        } else if (loan.state().equals("REQUESTED")) {
            buttons.add(new Button("approve", Text.of("Approve", "批准"), which));
        }
        return new Line(
                List.of(
                        Text.same(loan.number()),
                        Text.same(loan.unitId().isEmpty() ? loan.place() : loan.unitId()),
                        Text.same(loan.fields().getOrDefault(KeyLoanType.BORROWER, "–")),
                        Text.same(loan.fields().getOrDefault(KeyLoanType.KEYS, "–")),
                        workflow.state(loan.state()).orElseThrow().title()),
                loan.state().equals(KeyLoanType.OVERDUE) ? Tone.LATE : Tone.NEUTRAL,
                "/cases/" + loan.number(),
                buttons);
    }

    @Override
    public Outcome<Text> act(Caller caller, String action, Map<String, String> fields) {
        String number = fields.getOrDefault(NUMBER, "");
        return switch (action) {
            case "request" ->
                tools.reader()
                        .find(caller, fields.getOrDefault(KeyLoanType.ENTRY, ""))
                        .then(entry -> request(caller, entry, fields));
            case "approve" -> fire(caller, number, "approve", Map.of());
            case "back" ->
                tools.reader()
                        .find(caller, number)
                        .then(loan -> fire(
                                caller,
                                number,
                                "bringBack",
                                Map.of("keysBack", loan.fields().getOrDefault(KeyLoanType.KEYS, "0"))));
            default -> Outcome.rejected(Rejection.Kind.RULE, "unknown", Text.of("There is no such action", "没有此操作"));
        };
    }

    private Outcome<Text> fire(Caller caller, String number, String step, Map<String, String> fields) {
        return tools.desk()
                .fire(caller, number, CaseDesk.ANY_VERSION, step, fields)
                .map(loan -> Text.of("{0}: {1}", "{0}：{1}")
                        .with(number, workflow.state(loan.state()).orElseThrow().title()));
    }

    private Outcome<Text> request(Caller caller, Case entry, Map<String, String> fields) {
        if (!entry.type().equals(VacantUnitType.ID)) {
            return Outcome.rejected(
                    Rejection.Kind.INVALID,
                    KeyLoanType.ENTRY,
                    "not-a-unit",
                    Text.of("{0} is no entry of the ledger", "{0} 不是台账编号").with(entry.number()));
        }
        BigDecimal free = number(entry.fields().get(LedgerFields.KEYS)).subtract(lent(caller, entry));
        if (number(fields.get(KeyLoanType.KEYS)).compareTo(free) > 0) {
            return Outcome.rejected(
                    Rejection.Kind.RULE,
                    KeyLoanType.KEYS,
                    "not-enough",
                    Text.of("{0} keys of this unit are there to be lent", "该房屋可借钥匙为 {0} 把")
                            .with(free));
        }
        String unit = entry.unitId().isEmpty() ? entry.place() : entry.unitId();
        String summary = "Keys / 钥匙: " + unit;
        NewCase loan = new NewCase(
                KeyLoanType.ID,
                Channel.COUNTER.name(),
                "",
                summary.length() > 200 ? summary.substring(0, 200) : summary,
                "",
                entry.unitId(),
                entry.place(),
                Requester.ANONYMOUS,
                null,
                "",
                null,
                "",
                new HashMap<>(fields),
                "");
        return tools.desk()
                .open(caller, loan)
                .map(made ->
                        Text.of("{0} waits for the supervisor", "{0} 待主任审批").with(made.number()));
    }

    private BigDecimal lent(Caller caller, Case entry) {
        return loans(caller).stream()
                .filter(loan -> entry.number().equals(loan.fields().get(KeyLoanType.ENTRY)))
                .map(loan -> number(loan.fields().get(KeyLoanType.KEYS)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal number(String text) {
        return text != null && text.matches("\\d{1,9}(\\.\\d{1,4})?") ? new BigDecimal(text) : BigDecimal.ZERO;
    }
}
