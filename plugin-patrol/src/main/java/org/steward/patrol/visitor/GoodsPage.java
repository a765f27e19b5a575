// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.visitor;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.cases.CaseQuery;
import org.steward.core.api.cases.CaseType;
import org.steward.core.api.cases.Channel;
import org.steward.core.api.cases.NewCase;
import org.steward.core.api.form.Field;
import org.steward.core.api.form.FieldType;
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
import org.steward.patrol.Elapsed;
import org.steward.patrol.PatrolTools;

/** Goods that leave by the gate (物品放行, P27): entered, compared with their slip, passed or held. */
public final class GoodsPage implements ModulePage {
    private static final String NUMBER = "number";
    private static final String UNIT = "unit";

    private final PatrolTools tools;
    private final CaseType type = GoodsType.declare();

    /** A page on these services. */
    public GoodsPage(PatrolTools tools) {
        this.tools = tools;
    }

    @Override
    public String path() {
        return "goods";
    }

    @Override
    public Text title() {
        return Text.of("Gate: goods", "物品放行");
    }

    @Override
    public String permission() {
        return Permissions.CASE_WORK;
    }

    @Override
    public int refreshSeconds() {
        return 60;
    }

    @Override
    public View show(Caller caller, Map<String, String> query) {
        return View.of(
                new Block.Entry(
                        "present",
                        Text.of("Goods are presented", "登记物品"),
                        List.of(
                                field(GoodsType.CARRIER),
                                Field.of(UNIT, FieldType.UNIT, Text.of("From unit", "来自房屋")),
                                field(GoodsType.SLIP),
                                field(GoodsType.ITEMS),
                                field(VisitorType.PLATE)),
                        Map.of(),
                        Text.of("Register", "登记")),
                open(caller));
    }

    private Field field(String name) {
        return type.intake().field(name).orElseThrow();
    }

    private Block open(Caller caller) {
        Instant now = tools.clock().instant();
        List<Case> goods = tools.reader()
                .list(
                        caller,
                        CaseQuery.of(Map.of("type", GoodsType.ID, "open", "true", "sort", "oldest", "limit", "100")))
                .orElseThrow()
                .rows();
        return new Block.Table(
                Text.of("At the gate", "待放行物品"),
                List.of(
                        Text.of("Number", "编号"),
                        Text.of("Carried by", "携带人"),
                        Text.of("Unit", "房屋"),
                        Text.of("Goods", "物品"),
                        Text.of("Slip", "放行条"),
                        Text.of("Waiting", "等候"),
                        Text.of("State", "状态")),
                goods.stream().map(each -> line(each, now)).toList(),
                Text.of("No goods wait at the gate.", "没有待放行物品。"));
    }

    private Line line(Case goods, Instant now) {
        Map<String, String> which = Map.of(NUMBER, goods.number());
        boolean held = goods.state().equals(GoodsType.HELD);
        boolean slip = goods.fields().containsKey(GoodsType.SLIP);
        List<Button> buttons = held
                ? List.of()
                : slip
                        ? List.of(
                                new Button("pass", Text.of("Matches, pass", "相符，放行"), which),
                                hold(goods, "ITEMS", Text.of("Differs, hold", "不符，暂扣")))
                        : List.of(hold(goods, "NO_SLIP", Text.of("No slip, hold", "无放行条，暂扣")));
        return new Line(
                List.of(
                        Text.same(goods.number()),
                        Text.same(goods.fields().getOrDefault(GoodsType.CARRIER, "–")),
                        Text.same(goods.unitId().isEmpty() ? "–" : goods.unitId()),
                        Text.same(goods.fields().getOrDefault(GoodsType.ITEMS, "–")),
                        Text.same(goods.fields().getOrDefault(GoodsType.SLIP, "–")),
                        Elapsed.between(goods.times().receivedAt(), now),
                        type.workflow().state(goods.state()).orElseThrow().title()),
                held ? Tone.WARN : Tone.NEUTRAL,
                "/cases/" + goods.number(),
                buttons);
    }

    private static Button hold(Case goods, String why, Text label) {
        return new Button("hold", label, Map.of(NUMBER, goods.number(), "mismatch", why));
    }

    @Override
    public Outcome<Text> act(Caller caller, String action, Map<String, String> fields) {
        String number = fields.getOrDefault(NUMBER, "");
        return switch (action) {
            case "present" -> present(caller, fields);
            case "pass" ->
                tools.desk()
                        .fire(caller, number, CaseDesk.ANY_VERSION, "pass", Map.of())
                        .map(passed -> Text.of("{0} has passed", "{0} 已放行").with(number));
            case "hold" ->
                tools.desk()
                        .fire(
                                caller,
                                number,
                                CaseDesk.ANY_VERSION,
                                "hold",
                                Map.of("mismatch", fields.getOrDefault("mismatch", "")))
                        .map(held -> Text.of("{0} is held, the supervisor knows", "{0} 已暂扣，已通知主任")
                                .with(number));
            default -> Outcome.rejected(Rejection.Kind.RULE, "unknown", Text.of("There is no such action", "没有此操作"));
        };
    }

    private Outcome<Text> present(Caller caller, Map<String, String> fields) {
        String unit = fields.getOrDefault(UNIT, "");
        Map<String, String> known = new HashMap<>(fields);
        known.remove(UNIT);
        return tools.desk()
                .open(
                        caller,
                        NewCase.of(GoodsType.ID, Channel.COUNTER, "Goods 物品 ← " + (unit.isEmpty() ? "–" : unit), known)
                                .inUnit(unit))
                .map(made -> Text.of("{0}: compare the goods with the slip", "{0}：请核对物品与放行条")
                        .with(made.number()));
    }
}
