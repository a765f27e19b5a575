// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.steward.assessment.catalogue.Catalogue;
import org.steward.assessment.catalogue.Section;
import org.steward.core.api.indicator.Figure;
import org.steward.core.api.page.Block.Line;
import org.steward.core.api.page.Block.Tone;
import org.steward.core.api.text.Text;

/**
 * Every indicator of the catalogue and of the modules with its figure, as rows in their sections:
 * first those that are measured, then the others. Immutable.
 *
 * @param month of the links, {@code yyyy-MM}
 */
record Board(String month, List<Row> rows) {
    /** An indicator; without a figure when no module measures it. */
    record Row(String code, Section section, Text title, Figure figure) {
        boolean isMissed() {
            return figure != null && !figure.onTarget().orElse(true);
        }

        boolean isReached() {
            return figure != null && figure.onTarget().orElse(false);
        }

        boolean speaksOf(String words) {
            String all = (code + " " + title.en() + " " + title.zh()).toLowerCase(Locale.ROOT);
            return all.contains(words.toLowerCase(Locale.ROOT));
        }

        Line line(String month) {
            if (figure == null) {
                return new Line(
                        List.of(
                                FigureWords.name(code, title),
                                Text.same("–"),
                                Text.same("–"),
                                Text.of("no module yet", "暂无模块"),
                                Text.same("–"),
                                Text.same("–")),
                        Tone.NEUTRAL,
                        "",
                        List.of());
            }
            return new Line(
                    List.of(
                            FigureWords.name(code, title),
                            FigureWords.value(figure),
                            FigureWords.target(figure.indicator()),
                            FigureWords.verdict(figure.indicator(), figure.measured()),
                            FigureWords.made(figure.indicator(), figure.measured()),
                            Text.same(figure.indicator().source())),
                    FigureWords.tone(figure.indicator(), figure.measured()),
                    Address.of("figure", "code", code, Month.PARAMETER, month),
                    List.of());
        }
    }

    /** The columns of {@link Row#line}. */
    static final List<Text> COLUMNS = List.of(
            Text.of("Indicator", "指标"),
            Text.of("Figure", "数值"),
            Text.of("Target", "目标"),
            Text.of("Result", "结果"),
            Text.of("Made of", "构成"),
            Text.of("Source", "来源"));

    /** Figures put beside the catalogue. */
    static Board of(String month, List<Figure> figures) {
        List<Row> rows = new ArrayList<>();
        for (Figure figure : figures) {
            String code = figure.indicator().code();
            rows.add(new Row(code, Catalogue.section(code), figure.indicator().title(), figure));
        }
        for (Catalogue.Entry entry : Catalogue.entries()) {
            if (rows.stream().noneMatch(row -> row.code().equals(entry.code()))) {
                rows.add(new Row(entry.code(), entry.section(), entry.title(), null));
            }
        }
        rows.sort(Comparator.comparing((Row row) -> row.figure() == null).thenComparing(Row::code));
        return new Board(month, rows);
    }

    /** The rows by section, in the order of the sections. */
    Map<Section, List<Row>> sections() {
        Map<Section, List<Row>> sections = new EnumMap<>(Section.class);
        rows.forEach(row -> sections.computeIfAbsent(row.section(), none -> new ArrayList<>())
                .add(row));
        return sections;
    }

    long reached() {
        return rows.stream().filter(Row::isReached).count();
    }

    long missed() {
        return rows.stream().filter(Row::isMissed).count();
    }

    long withoutModule() {
        return rows.stream().filter(row -> row.figure() == null).count();
    }

    /** What the query of a page asks for. */
    Board narrowed(Map<String, String> query) {
        String section = query.getOrDefault("group", "");
        String words = query.getOrDefault("q", "");
        boolean missed = "true".equals(query.get("missed"));
        return new Board(
                month,
                rows.stream()
                        .filter(row -> section.isEmpty() || row.section().name().equals(section))
                        .filter(row -> words.isEmpty() || row.speaksOf(words))
                        .filter(row -> !missed || row.isMissed())
                        .toList());
    }
}
