// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.steward.core.api.page.Block;
import org.steward.core.api.page.Chart;
import org.steward.core.api.page.View;

/** The blocks of a page as the template takes them: what they are, themselves, and how a chart is drawn. */
final class Drawn {
    private Drawn() {}

    static List<Map<String, Object>> blocks(View view) {
        return view.blocks().stream().map(Drawn::block).toList();
    }

    private static Map<String, Object> block(Block block) {
        Map<String, Object> model = new HashMap<>();
        model.put("kind", block.getClass().getSimpleName());
        model.put("b", block);
        if (block instanceof Chart.Trend trend) {
            model.put("drawing", TrendDrawing.of(trend));
        } else if (block instanceof Chart.BigFigure figure && values(figure.course()) > 1) {
            model.put("spark", TrendDrawing.spark(figure.course()));
        } else if (block instanceof Chart.HeatMap map) {
            model.put("most", most(map));
        } else if (block instanceof Chart.Ranking ranking) {
            model.put("full", full(ranking));
        }
        return model;
    }

    private static long values(List<Chart.Point> course) {
        return course.stream().map(Chart.Point::value).filter(Objects::nonNull).count();
    }

    private static long most(Chart.HeatMap map) {
        return map.rows().stream()
                .flatMap(row -> row.cells().stream())
                .mapToLong(Chart.HeatCell::count)
                .max()
                .orElse(0);
    }

    private static BigDecimal full(Chart.Ranking ranking) {
        Stream<BigDecimal> values =
                ranking.bars().stream().map(Chart.Bar::value).filter(Objects::nonNull);
        BigDecimal largest = values.max(BigDecimal::compareTo).orElse(BigDecimal.ONE);
        BigDecimal full = ranking.full() == null ? largest : ranking.full().max(largest);
        return full.signum() > 0 ? full : BigDecimal.ONE;
    }
}
