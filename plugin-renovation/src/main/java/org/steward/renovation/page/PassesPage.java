// SPDX-License-Identifier: Apache-2.0
package org.steward.renovation.page;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

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
import org.steward.renovation.pass.PassType;
import org.steward.renovation.works.RenovationFields;
import org.steward.renovation.works.RenovationStates;

/** What runs out: worker passes and permits that end within some days ({@code reno.passWarn}), soonest first. */
public final class PassesPage implements ModulePage {
    private final RenovationTools tools;

    /** A page on these services. */
    public PassesPage(RenovationTools tools) {
        this.tools = tools;
    }

    @Override
    public String path() {
        return "passes";
    }

    @Override
    public Text title() {
        return Text.of("Passes and permits that expire", "即将到期的出入证和许可");
    }

    @Override
    public String permission() {
        return Permissions.CASE_READ;
    }

    @Override
    public View show(Caller caller, Map<String, String> query) {
        int days = tools.parameters().get().integer(caller.estateId(), "reno.passWarn");
        Instant now = tools.clock().instant();
        Instant until = now.plus(days, ChronoUnit.DAYS);
        List<Case> permits = OpenRenovations.of(tools, caller).stream()
                .filter(each -> RenovationStates.LIVE.contains(each.state()))
                .toList();
        return View.of(
                table(
                        caller,
                        Text.of("Worker passes, the next {0} days", "施工出入证（{0} 天内）")
                                .with(days),
                        ending(OpenRenovations.cases(tools, caller, PassType.ID), PassType.UNTIL, until),
                        PassType.UNTIL,
                        now),
                table(
                        caller,
                        Text.of("Permits, the next {0} days", "装修许可（{0} 天内）").with(days),
                        ending(permits, RenovationFields.PERMIT_UNTIL, until),
                        RenovationFields.PERMIT_UNTIL,
                        now));
    }

    /** Those that end before an instant, also those that have ended, soonest first. */
    static List<Case> ending(List<Case> cases, String field, Instant until) {
        return cases.stream()
                .filter(each -> !each.fields().getOrDefault(field, "").isEmpty())
                .filter(each -> Instant.parse(each.fields().get(field)).isBefore(until))
                .sorted(Comparator.comparing(
                                (Case each) -> Instant.parse(each.fields().get(field)))
                        .thenComparing(Case::number))
                .toList();
    }

    private Block table(Caller caller, Text title, List<Case> cases, String field, Instant now) {
        return new Block.Table(
                title,
                List.of(
                        Text.of("Number", "编号"),
                        Text.of("Unit", "房号"),
                        Text.of("Who", "姓名或单位"),
                        Text.of("Until", "截止日期")),
                cases.stream().map(each -> line(caller, each, field, now)).toList(),
                Text.of("Nothing runs out soon.", "近期没有到期事项。"));
    }

    private Line line(Caller caller, Case of, String field, Instant now) {
        String who = of.fields()
                .getOrDefault(PassType.WORKER, of.fields().getOrDefault(RenovationFields.FIRM_NAME, of.summary()));
        String end = of.fields().get(field);
        return new Line(
                List.of(
                        Text.same(of.number()),
                        Text.same(of.unitId()),
                        Text.same(who),
                        Text.same(OpenRenovations.day(tools, caller.estateId(), end))),
                Instant.parse(end).isAfter(now) ? Tone.WARN : Tone.LATE,
                "/cases/" + of.number(),
                List.of());
    }
}
