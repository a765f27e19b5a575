// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment.report;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.steward.assessment.score.Rows;
import org.steward.core.api.cases.Case;
import org.steward.core.api.text.Text;

/** What a report says, as it is kept in its case; page, PDF and XLSX are made of this alone. Immutable. */
record ReportLines(List<FigureLine> figures, List<WorstLine> worst, List<SpotLine> spots) {
    /** Copies the lists. */
    ReportLines {
        figures = List.copyOf(figures);
        worst = List.copyOf(worst);
        spots = List.copyOf(spots);
    }

    /**
     * An indicator.
     *
     * @param value empty for "n/a"
     * @param target with its sign, or an empty string
     * @param reached empty without a target or a figure
     * @param trend the periods until this one, oldest first; an empty string for "n/a"
     */
    record FigureLine(
            String code,
            Text title,
            String unit,
            Optional<BigDecimal> value,
            long numerator,
            long denominator,
            String target,
            Optional<Boolean> reached,
            List<String> trend) {
        /** Copies the trend. */
        FigureLine {
            trend = List.copyOf(trend);
        }

        List<String> row() {
            return List.of(
                    code,
                    title.en(),
                    title.zh(),
                    unit,
                    value.map(BigDecimal::toPlainString).orElse(""),
                    Long.toString(numerator),
                    Long.toString(denominator),
                    target,
                    reached.map(yes -> yes ? "yes" : "no").orElse(""),
                    String.join(
                            " ",
                            trend.stream()
                                    .map(each -> each.isEmpty() ? "n/a" : each)
                                    .toList()));
        }

        static FigureLine of(List<String> row) {
            return new FigureLine(
                    row.get(0),
                    new Text(row.get(1), row.get(2)),
                    row.get(3),
                    row.get(4).isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(row.get(4))),
                    Long.parseLong(row.get(5)),
                    Long.parseLong(row.get(6)),
                    row.get(7),
                    row.get(8).isEmpty()
                            ? Optional.empty()
                            : Optional.of(row.get(8).equals("yes")),
                    Stream.of(row.get(9).split(" "))
                            .map(each -> each.equals("n/a") ? "" : each)
                            .toList());
        }

        /** The value with its unit, or "n/a". */
        String words() {
            return value.map(figure -> (figure.toPlainString() + " " + unit).strip())
                    .orElse("n/a");
        }
    }

    /** A case that missed what its indicator asks for. */
    record WorstLine(String code, String number, String summary, String state) {
        List<String> row() {
            return List.of(code, number, summary, state);
        }
    }

    /** A unit where the same comes again and again. */
    record SpotLine(String unit, Text matter, long cases) {
        List<String> row() {
            return List.of(unit, matter.en(), matter.zh(), Long.toString(cases));
        }
    }

    /** What a case keeps. */
    static ReportLines of(Case report) {
        Map<String, String> fields = report.fields();
        return new ReportLines(
                rows(fields, ReportType.FIGURES, 10).map(FigureLine::of).toList(),
                rows(fields, ReportType.WORST, 4)
                        .map(row -> new WorstLine(row.get(0), row.get(1), row.get(2), row.get(3)))
                        .toList(),
                rows(fields, ReportType.SPOTS, 4)
                        .map(row ->
                                new SpotLine(row.get(0), new Text(row.get(1), row.get(2)), Long.parseLong(row.get(3))))
                        .toList());
    }

    private static Stream<List<String>> rows(Map<String, String> fields, String name, int cells) {
        return Rows.read(fields.getOrDefault(name, "")).stream().filter(row -> row.size() == cells);
    }

    /** The fields that keep it. */
    Map<String, String> fields() {
        Map<String, String> fields = new HashMap<>();
        fields.put(
                ReportType.FIGURES,
                Rows.write(figures.stream().map(FigureLine::row).toList()));
        fields.put(ReportType.WORST, fitting(worst.stream().map(WorstLine::row).toList()));
        fields.put(ReportType.SPOTS, fitting(spots.stream().map(SpotLine::row).toList()));
        return fields;
    }

    private static String fitting(List<List<String>> rows) {
        String all = Rows.write(rows);
        return all.length() <= ReportType.MOST_LINES
                ? all
                : all.substring(0, Math.max(0, all.lastIndexOf('\n', ReportType.MOST_LINES)));
    }

    /** As the template of the paper sees it. */
    Map<String, Object> template() {
        return Map.of(
                "figures",
                figures.stream().map(ReportLines::figure).toList(),
                "worst",
                worst.stream().map(WorstLine::row).toList(),
                "spots",
                spots.stream().map(SpotLine::row).toList());
    }

    private static Map<String, Object> figure(FigureLine line) {
        return Map.of(
                "code", line.code(),
                "en", line.title().en(),
                "zh", line.title().zh(),
                "value", line.words(),
                "of", line.numerator() + " / " + line.denominator(),
                "target", line.target(),
                "missed", line.reached().filter(reached -> !reached).isPresent(),
                "trend",
                        String.join(
                                " → ",
                                line.trend().stream()
                                        .map(each -> each.isEmpty() ? "–" : each)
                                        .toList()));
    }
}
