// SPDX-License-Identifier: Apache-2.0
package org.steward.core.web.rest;

import java.util.List;
import java.util.stream.IntStream;

import org.steward.core.api.analysis.Count;
import org.steward.core.api.analysis.CrossCount;
import org.steward.core.api.analysis.HotSpot;
import org.steward.core.web.json.JsonOut;

/** Counts of the analysis as JSON. Stateless. */
final class AnalysisJson {
    private AnalysisJson() {}

    /** A row of a table of two traits: its count, and one for each column. */
    record Line(Count whole, List<Long> cells) {}

    static List<Line> lines(CrossCount found) {
        return IntStream.range(0, found.rows().size())
                .mapToObj(i -> new Line(found.rows().get(i), found.cells().get(i)))
                .toList();
    }

    static void count(JsonOut json, Count count) {
        json.put("value", count.value()).put("title", count.title()).put("cases", count.cases());
    }

    static void line(JsonOut json, Line line) {
        count(json, line.whole());
        json.numbers("cells", line.cells());
    }

    static void hotSpot(JsonOut json, HotSpot spot) {
        json.put("unit", spot.unitId())
                .put("type", spot.type())
                .put("category", spot.category())
                .put("title", spot.matter())
                .put("cases", spot.cases())
                .put("last", spot.last());
    }
}
