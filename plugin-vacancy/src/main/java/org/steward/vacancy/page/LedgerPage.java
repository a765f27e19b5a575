// SPDX-License-Identifier: Apache-2.0
package org.steward.vacancy.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.steward.core.api.cases.Case;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.page.Block;
import org.steward.core.api.page.Block.Button;
import org.steward.core.api.page.Block.Line;
import org.steward.core.api.page.Block.Tile;
import org.steward.core.api.page.Block.Tone;
import org.steward.core.api.page.ModulePage;
import org.steward.core.api.page.View;
import org.steward.core.api.people.Caller;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.State;
import org.steward.core.api.workflow.Workflow;
import org.steward.vacancy.VacancyTools;
import org.steward.vacancy.ledger.LedgerFields;
import org.steward.vacancy.ledger.VacancyKind;
import org.steward.vacancy.ledger.VacantUnitType;

/** The ledger of vacant units by building and state (空置房台账, P20), with what is entered into it. */
public final class LedgerPage implements ModulePage {
    private static final String BUILDING = "building";
    private static final String STATE = "state";
    private static final int SHOWN = 100;

    private final VacancyTools tools;
    private final LedgerActions actions;
    private final Workflow workflow = VacantUnitType.declare().workflow();

    /** A page on these services. */
    public LedgerPage(VacancyTools tools) {
        this.tools = tools;
        this.actions = new LedgerActions(tools);
    }

    @Override
    public String path() {
        return "ledger";
    }

    @Override
    public Text title() {
        return Text.of("Ledger of vacant units", "空置房台账");
    }

    @Override
    public String permission() {
        return Permissions.CASE_READ;
    }

    @Override
    public View show(Caller caller, Map<String, String> query) {
        String group = query.getOrDefault(BUILDING, "");
        String state = query.getOrDefault(STATE, "");
        Ledger ledger = Ledger.read(tools, caller, group, state, SHOWN);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Tiles(Ledger.STATES.stream()
                .filter(each -> ledger.count(each) > 0)
                .map(each ->
                        new Tile(words(each), Integer.toString(ledger.count(each)), Tone.NEUTRAL, address("", each)))
                .toList()));
        blocks.add(byBuilding(ledger));
        drawn(ledger, group).ifPresent(blocks::add);
        ZoneId zone = tools.estates().zone(caller.estateId());
        blocks.add(entries(ledger, group, state, zone));
        blocks.addAll(actions.blocks(caller));
        return new View(blocks);
    }

    private Text words(String state) {
        return workflow.state(state).map(State::title).orElse(Text.same(state));
    }

    private static String address(String group, String state) {
        return "/m/vacancy/ledger?" + BUILDING + "=" + URLEncoder.encode(group, StandardCharsets.UTF_8) + "&" + STATE
                + "=" + state;
    }

    /** The plan of the building that was chosen, else of the first one with a vacant unit. */
    private Optional<Block> drawn(Ledger ledger, String group) {
        return ledger.groups().stream()
                .filter(each -> group.isEmpty() ? !ledger.units(each).isEmpty() : each.equals(group))
                .findFirst()
                .filter(each -> !ledger.units(each).isEmpty())
                .map(each -> BuildingPlan.of(ledger.name(each), ledger.units(each), ledger.byUnit(), this::words));
    }

    private Block byBuilding(Ledger ledger) {
        List<Text> columns = new ArrayList<>(List.of(Text.of("Building or area", "楼栋或片区")));
        Ledger.STATES.forEach(state -> columns.add(words(state)));
        return new Block.Table(
                Text.of("By building and state", "按楼栋和状态"),
                columns,
                ledger.groups().stream()
                        .map(group -> {
                            List<Text> cells = new ArrayList<>(List.of(ledger.name(group)));
                            Ledger.STATES.forEach(
                                    state -> cells.add(Text.same(Integer.toString(ledger.count(group, state)))));
                            return new Line(cells, Tone.NEUTRAL, address(group, ""), List.of());
                        })
                        .toList(),
                Text.of("No unit is vacant.", "目前没有空置房。"));
    }

    private Block entries(Ledger ledger, String group, String state, ZoneId zone) {
        Text which = group.isEmpty() && state.isEmpty()
                ? Text.of("Longest vacant first", "空置时间最长的在前")
                : Text.of("{0} {1}, longest vacant first", "{0} {1}，空置时间最长的在前")
                        .with(group.isEmpty() ? "" : ledger.name(group), state.isEmpty() ? "" : words(state));
        return new Block.Table(
                which,
                List.of(
                        Text.of("Number", "编号"),
                        Text.of("Unit", "房屋"),
                        Text.of("Building or area", "楼栋或片区"),
                        Text.of("Vacant because", "空置原因"),
                        Text.of("State", "状态"),
                        Text.of("Since", "起始日"),
                        Text.of("Last check", "最近巡查"),
                        Text.of("Keys", "钥匙")),
                ledger.chosen().stream().map(entry -> line(ledger, entry, zone)).toList(),
                Text.of("Nothing here.", "没有记录。"));
    }

    private Line line(Ledger ledger, Case entry, ZoneId zone) {
        String since = entry.fields()
                .getOrDefault(
                        LedgerFields.SINCE,
                        entry.times().receivedAt().atZone(zone).toLocalDate().toString());
        return new Line(
                List.of(
                        Text.same(entry.number()),
                        Text.same(entry.unitId().isEmpty() ? entry.place() : entry.unitId()),
                        ledger.name(ledger.groupOf(entry)),
                        VacancyKind.named(entry.fields().getOrDefault(LedgerFields.KIND, ""))
                                .map(VacancyKind::title)
                                .orElse(Text.same("–")),
                        words(entry.state()),
                        Text.same(since),
                        Text.same(entry.fields().getOrDefault("lastCheck", "–")),
                        Text.same(entry.fields().getOrDefault(LedgerFields.KEYS, "0"))),
                Tone.NEUTRAL,
                "/cases/" + entry.number(),
                List.of(new Button("check", Text.of("Check at random", "抽查"), Map.of("number", entry.number()))));
    }

    @Override
    public Outcome<Text> act(Caller caller, String action, Map<String, String> fields) {
        return actions.act(caller, action, fields);
    }
}
