// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment.analysis;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.steward.assessment.AssessmentTools;
import org.steward.core.api.analysis.CaseSelection;
import org.steward.core.api.analysis.HotSpot;
import org.steward.core.api.analysis.Trait;
import org.steward.core.api.indicator.Period;
import org.steward.core.api.page.Block;
import org.steward.core.api.page.Block.Line;
import org.steward.core.api.page.Block.Tone;
import org.steward.core.api.parameter.Parameters;
import org.steward.core.api.people.Caller;
import org.steward.core.api.text.Text;

/** Where the same comes back again and again (热点). */
final class HotSpots {
    private final AssessmentTools tools;
    private final Caller caller;
    private final LocalDate until;

    HotSpots(AssessmentTools tools, Caller caller, LocalDate until) {
        this.tools = tools;
        this.caller = caller;
        this.until = until;
    }

    Block table() {
        Parameters parameters = tools.parameters().get();
        int days = parameters.integer(caller.estateId(), AnalysisRules.DAYS);
        int least = parameters.integer(caller.estateId(), AnalysisRules.LEAST);
        Period period = new Period(until.minusDays(days - 1L), until);
        List<HotSpot> spots =
                tools.analysis().get().hotSpots(caller, period, least).orElseThrow();
        return new Block.Table(
                Text.of(
                                "Hot spots: {0} or more of the same kind in one unit within {1} days",
                                "热点：同户同类事项 {1} 天内达 {0} 件及以上")
                        .with(least, days),
                List.of(
                        Text.of("Unit", "房屋"),
                        Text.of("What", "事项"),
                        Text.of("Cases", "件数"),
                        Text.of("Latest", "最近一次")),
                spots.stream().map(spot -> line(spot, period)).toList(),
                Text.of("Nothing came back that often.", "没有反复出现的事项。"));
    }

    private Line line(HotSpot spot, Period period) {
        ZoneId zone = tools.zone(caller.estateId());
        CaseSelection cases = new CaseSelection(
                period, Map.of(Trait.UNIT, spot.unitId(), Trait.TYPE, spot.type(), Trait.CATEGORY, spot.category()));
        return new Line(
                List.of(
                        Text.same(spot.unitId()),
                        spot.matter(),
                        Text.same(Long.toString(spot.cases())),
                        Text.same(LocalDate.ofInstant(spot.last(), zone).toString())),
                Tone.WARN,
                Looked.address(cases),
                List.of());
    }
}
