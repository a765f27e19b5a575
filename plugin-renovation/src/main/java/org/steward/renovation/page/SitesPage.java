// SPDX-License-Identifier: Apache-2.0
package org.steward.renovation.page;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

import org.steward.core.api.cases.Case;
import org.steward.core.api.page.Block;
import org.steward.core.api.page.Block.Line;
import org.steward.core.api.page.Block.Tile;
import org.steward.core.api.page.Block.Tone;
import org.steward.core.api.page.ModulePage;
import org.steward.core.api.page.View;
import org.steward.core.api.people.Caller;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.State;
import org.steward.renovation.RenovationTools;
import org.steward.renovation.patrol.PermittedHours;
import org.steward.renovation.works.RenovationFields;
import org.steward.renovation.works.RenovationStates;
import org.steward.renovation.works.RenovationType;

/** The sites by state: how many, which, until when, under whom, with which violations; and what may be done now. */
public final class SitesPage implements ModulePage {
    private static final int REFRESH_SECONDS = 60;

    private final RenovationTools tools;

    /** A page on these services. */
    public SitesPage(RenovationTools tools) {
        this.tools = tools;
    }

    @Override
    public String path() {
        return "sites";
    }

    @Override
    public Text title() {
        return Text.of("Renovation sites", "装修现场");
    }

    @Override
    public String permission() {
        return Permissions.CASE_READ;
    }

    @Override
    public int refreshSeconds() {
        return REFRESH_SECONDS;
    }

    @Override
    public View show(Caller caller, Map<String, String> query) {
        List<Case> open = OpenRenovations.of(tools, caller);
        List<Case> sites = open.stream()
                .filter(each -> RenovationStates.LIVE.contains(each.state()))
                .toList();
        return View.of(hours(caller.estateId()), tiles(open), table(caller, sites));
    }

    private Block hours(String estateId) {
        ZonedDateTime now = tools.clock().instant().atZone(tools.zone(estateId));
        PermittedHours hours = PermittedHours.of(key -> tools.parameters().get().value(estateId, key));
        boolean noise = hours.permitsNoise(now, tools.estates().get().calendar(estateId));
        boolean works = hours.permitsWorks(now);
        return noise
                ? new Block.Note(Text.of("Now: works and noise are permitted", "当前：允许施工，允许拆打"), Tone.GOOD)
                : works
                        ? new Block.Note(Text.of("Now: works without noise only", "当前：仅允许无噪声施工"), Tone.WARN)
                        : new Block.Note(Text.of("Now: no works", "当前：禁止施工"), Tone.LATE);
    }

    private static Block tiles(List<Case> open) {
        return new Block.Tiles(RenovationStates.all().stream()
                .filter(state -> open.stream().anyMatch(each -> each.state().equals(state.id())))
                .map(state -> tile(state, open))
                .toList());
    }

    private static Tile tile(State state, List<Case> open) {
        long count =
                open.stream().filter(each -> each.state().equals(state.id())).count();
        boolean bad = state.id().equals(RenovationStates.STOPPED) || state.id().equals(RenovationStates.EXPIRED);
        return new Tile(
                state.title(),
                Long.toString(count),
                bad ? Tone.LATE : Tone.NEUTRAL,
                "/cases?type=" + RenovationType.ID + "&state=" + state.id());
    }

    private Block table(Caller caller, List<Case> sites) {
        return new Block.Table(
                Text.of("Sites with a permit", "已许可的现场"),
                List.of(
                        Text.of("Number", "编号"),
                        Text.of("Unit", "房号"),
                        Text.of("State", "状态"),
                        Text.of("Contractor", "施工单位"),
                        Text.of("Until", "截止日期"),
                        Text.of("Supervisor", "监管责任人"),
                        Text.of("Violations", "未结违章"),
                        Text.of("Passes", "有效出入证")),
                sites.stream().map(site -> line(caller, site)).toList(),
                Text.of("No permit lives.", "没有有效的装修许可。"));
    }

    private Line line(Caller caller, Case site) {
        String violations = site.fields().getOrDefault(RenovationFields.OPEN_VIOLATIONS, "0");
        boolean stopped =
                site.state().equals(RenovationStates.STOPPED) || site.state().equals(RenovationStates.EXPIRED);
        return new Line(
                List.of(
                        Text.same(site.number()),
                        Text.same(site.unitId()),
                        OpenRenovations.state(site),
                        Text.same(site.fields().getOrDefault(RenovationFields.FIRM_NAME, "–")),
                        Text.same(OpenRenovations.day(
                                tools, caller.estateId(), site.fields().get(RenovationFields.PERMIT_UNTIL))),
                        Text.same(site.fields().getOrDefault(RenovationFields.SUPERVISOR, "–")),
                        Text.same(violations),
                        Text.same(site.fields().getOrDefault(RenovationFields.PASSES_VALID, "0"))),
                stopped ? Tone.LATE : violations.equals("0") ? Tone.NEUTRAL : Tone.WARN,
                "/cases/" + site.number(),
                List.of());
    }
}
