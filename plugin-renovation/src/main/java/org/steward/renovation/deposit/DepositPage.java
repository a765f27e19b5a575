// SPDX-License-Identifier: Apache-2.0
package org.steward.renovation.deposit;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseQuery;
import org.steward.core.api.form.Field;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.page.Block;
import org.steward.core.api.page.Block.Line;
import org.steward.core.api.page.Block.Tone;
import org.steward.core.api.page.ModulePage;
import org.steward.core.api.page.View;
import org.steward.core.api.people.Caller;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.text.Text;
import org.steward.renovation.RenovationTools;
import org.steward.renovation.works.RenovationFields;
import org.steward.renovation.works.RenovationStates;
import org.steward.renovation.works.RenovationType;

/** Deposits: what is to be received, what is held, and the ledger of one renovation. */
public final class DepositPage implements ModulePage {
    private static final String NUMBER = "number";
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final String PATH = "/m/renovation/deposits";

    private final RenovationTools tools;
    private final DepositDesk desk;

    /** A page on these services. */
    public DepositPage(RenovationTools tools) {
        this.tools = tools;
        this.desk = new DepositDesk(tools);
    }

    @Override
    public String path() {
        return "deposits";
    }

    @Override
    public Text title() {
        return Text.of("Deposits", "装修押金");
    }

    @Override
    public String permission() {
        return Permissions.CASE_READ;
    }

    @Override
    public View show(Caller caller, Map<String, String> query) {
        Optional<Case> one = tools.reader()
                .get()
                .find(caller, query.getOrDefault(NUMBER, ""))
                .result()
                .filter(found -> found.type().equals(RenovationType.ID));
        return one.map(found -> ofOne(caller, found)).orElseGet(() -> ofAll(caller));
    }

    private View ofAll(Caller caller) {
        List<Case> open = new ArrayList<>();
        tools.reader()
                .get()
                .each(
                        caller,
                        CaseQuery.of(Map.of("type", RenovationType.ID, "open", "true", "sort", "oldest")),
                        open::add)
                .orElseThrow();
        return View.of(
                table(
                        Text.of("To be received", "待收押金"),
                        open.stream()
                                .filter(each -> each.state().equals(RenovationStates.AGREEMENT_SIGNED))
                                .toList(),
                        Tone.WARN),
                table(
                        Text.of("To be refunded", "待退押金"),
                        open.stream()
                                .filter(each -> each.state().equals(RenovationStates.RE_INSPECTED) && holds(each))
                                .toList(),
                        Tone.WARN),
                table(
                        Text.of("Held", "在押"),
                        open.stream().filter(DepositPage::holds).toList(),
                        Tone.NEUTRAL));
    }

    private static boolean holds(Case of) {
        String held = of.fields().getOrDefault(RenovationFields.DEPOSIT_HELD, "");
        return !held.isEmpty() && new BigDecimal(held).signum() > 0;
    }

    private static Block table(Text title, List<Case> cases, Tone tone) {
        return new Block.Table(
                title,
                List.of(Text.of("Number", "编号"), Text.of("Unit", "房号"), Text.of("What", "内容"), Text.of("Held", "在押金额")),
                cases.stream()
                        .map(each -> new Line(
                                List.of(
                                        Text.same(each.number()),
                                        Text.same(each.unitId()),
                                        Text.same(each.summary()),
                                        Text.same(each.fields().getOrDefault(RenovationFields.DEPOSIT_HELD, "–"))),
                                tone,
                                PATH + "?number=" + each.number(),
                                List.of()))
                        .toList(),
                Text.of("None.", "无。"));
    }

    private View ofOne(Caller caller, Case of) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Note(
                Text.of("{0}, unit {1}: {2}", "{0}，房号 {1}：{2}").with(of.number(), of.unitId(), of.summary()),
                Tone.NEUTRAL));
        ZoneId zone = tools.estates().get().zone(caller.estateId());
        blocks.add(ledger(desk.read(caller.estateId(), sql -> DepositLedger.entries(sql, of.number())), zone));
        if (DepositDesk.isCashier(caller)) {
            try {
                blocks.addAll(forms(of));
            } catch (RefusedException unusable) {
                blocks.add(new Block.Note(unusable.rejection().flaws().get(0).message(), Tone.LATE));
            }
        }
        return new View(blocks);
    }

    private static Block ledger(List<DepositEntry> entries, ZoneId zone) {
        return new Block.Table(
                Text.of("Ledger", "押金台账"),
                List.of(
                        Text.of("When", "时间"),
                        Text.of("What", "事项"),
                        Text.of("Payer", "缴款人"),
                        Text.of("Amount", "金额"),
                        Text.of("Held after it", "余额"),
                        Text.of("Receipt", "单据编号"),
                        Text.of("Reason and proof", "理由及依据"),
                        Text.of("Cashier", "经办人")),
                entries.stream()
                        .map(entry -> new Line(
                                List.of(
                                        Text.same(WHEN.format(entry.at().atZone(zone))),
                                        entry.kind().title(),
                                        entry.payer().title(),
                                        Text.same(entry.amount().toString()),
                                        Text.same(entry.balance().toString()),
                                        Text.same(entry.receipt()),
                                        Text.same((entry.reason() + " " + entry.proof()).strip()),
                                        Text.same(entry.actor())),
                                Tone.NEUTRAL,
                                "",
                                List.of()))
                        .toList(),
                Text.of("Nothing was received yet.", "尚未收取。"));
    }

    private List<Block> forms(Case of) {
        List<Block> forms = new ArrayList<>();
        if (of.state().equals(RenovationStates.AGREEMENT_SIGNED)) {
            forms.add(entry(
                    of,
                    "receive",
                    Text.of("Receive", "收取押金"),
                    amount("owner", Payer.OWNER.title())
                            .startingWith(
                                    desk.required(of, Payer.OWNER).amount().toPlainString()),
                    amount("contractor", Payer.CONTRACTOR.title())
                            .startingWith(
                                    desk.required(of, Payer.CONTRACTOR).amount().toPlainString()),
                    slip(Text.of("Number of the receipt", "收据编号"))));
        }
        if (!of.isClosed() && holds(of)) {
            forms.add(entry(
                    of,
                    "deduct",
                    Text.of("Deduct what was agreed in writing", "按书面同意扣除"),
                    amount("amount", Text.of("Amount", "金额")).mandatory(),
                    Field.longText("reason", Text.of("Reason", "理由")).upTo(1000).mandatory(),
                    Field.text("proof", Text.of("Name of the file on the case", "案件附件文件名"))
                            .mandatory()));
            forms.add(
                    of.state().equals(RenovationStates.RE_INSPECTED)
                            ? entry(
                                    of,
                                    "refund",
                                    Text.of("Refund all that is held", "退还全部在押金额"),
                                    slip(Text.of("Number of the refund slip", "退款单编号")))
                            : entry(
                                    of,
                                    "withdraw",
                                    Text.of("Withdrawn: give back and end it", "撤销申请并退还押金"),
                                    slip(Text.of("Number of the refund slip", "退款单编号")),
                                    Field.longText("reason", Text.of("Reason", "理由"))
                                            .upTo(1000)
                                            .mandatory()));
        }
        return forms;
    }

    private static Field amount(String name, Text label) {
        return Field.text(name, label).upTo(20);
    }

    private static Field slip(Text label) {
        return Field.text("slip", label).upTo(50).mandatory();
    }

    private static Block entry(Case of, String action, Text title, Field... fields) {
        return new Block.Entry(action, title, List.of(fields), Map.of(NUMBER, of.number()), title);
    }

    @Override
    public Outcome<Text> act(Caller caller, String action, Map<String, String> fields) {
        String number = fields.getOrDefault(NUMBER, "");
        String slip = fields.getOrDefault("slip", "");
        String reason = fields.getOrDefault("reason", "");
        return switch (action) {
            case "receive" ->
                desk.receive(
                        caller,
                        number,
                        Map.of(
                                Payer.OWNER, fields.getOrDefault("owner", "0"),
                                Payer.CONTRACTOR, fields.getOrDefault("contractor", "0")),
                        slip);
            case "deduct" ->
                desk.deduct(
                        caller, number, fields.getOrDefault("amount", ""), reason, fields.getOrDefault("proof", ""));
            case "refund" -> desk.refund(caller, number, slip);
            case "withdraw" -> desk.withdraw(caller, number, slip, reason);
            default -> ModulePage.super.act(caller, action, fields);
        };
    }
}
