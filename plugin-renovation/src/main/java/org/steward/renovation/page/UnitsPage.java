// SPDX-License-Identifier: Apache-2.0
package org.steward.renovation.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.steward.core.api.cases.Case;
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

/** The units under renovation by building, with their state: what a guard at the door wants to know. */
public final class UnitsPage implements ModulePage {
    private final RenovationTools tools;

    /** A page on these services. */
    public UnitsPage(RenovationTools tools) {
        this.tools = tools;
    }

    @Override
    public String path() {
        return "units";
    }

    @Override
    public Text title() {
        return Text.of("Units under renovation", "装修房屋");
    }

    @Override
    public String permission() {
        return Permissions.CASE_READ;
    }

    @Override
    public View show(Caller caller, Map<String, String> query) {
        Map<String, List<Case>> byBuilding = new TreeMap<>();
        OpenRenovations.of(tools, caller).stream()
                .filter(each -> !each.unitId().isEmpty())
                .forEach(each -> byBuilding
                        .computeIfAbsent(building(caller.estateId(), each.unitId()), key -> new ArrayList<>())
                        .add(each));
        List<Block> blocks = new ArrayList<>();
        byBuilding.forEach((building, cases) -> blocks.add(table(building, cases)));
        if (blocks.isEmpty()) {
            blocks.add(new Block.Note(Text.of("No unit is under renovation.", "没有装修中的房屋。"), Tone.NEUTRAL));
        }
        return new View(blocks);
    }

    private String building(String estateId, String unitId) {
        return tools.estates()
                .get()
                .unit(estateId, unitId)
                .map(unit -> unit.buildingId())
                .orElse("–");
    }

    private static Block table(String building, List<Case> cases) {
        return new Block.Table(
                Text.of("Building {0}: {1}", "{0} 栋：{1} 户").with(building, cases.size()),
                List.of(
                        Text.of("Unit", "房号"),
                        Text.of("Number", "编号"),
                        Text.of("State", "状态"),
                        Text.of("Works permitted", "可否施工"),
                        Text.of("Open violations", "未结违章")),
                cases.stream().map(UnitsPage::line).toList(),
                Text.of("None.", "无。"));
    }

    private static Line line(Case of) {
        boolean works = of.state().equals(RenovationStates.IN_WORK);
        return new Line(
                List.of(
                        Text.same(of.unitId()),
                        Text.same(of.number()),
                        OpenRenovations.state(of),
                        works ? Text.of("yes", "可以") : Text.of("no", "不可"),
                        Text.same(of.fields().getOrDefault(RenovationFields.OPEN_VIOLATIONS, "0"))),
                works ? Tone.GOOD : Tone.NEUTRAL,
                "/cases/" + of.number(),
                List.of());
    }
}
