// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.steward.core.api.page.Block.Tone;
import org.steward.core.api.page.Chart;
import org.steward.core.api.text.Text;

/**
 * Where everything of a trend stands, in the units of its drawing. Immutable.
 *
 * @param lines the course as paths, one for each stretch without a gap
 * @param marks where values stand
 * @param columns the columns instead of lines; empty for a line
 * @param labels what stands below the points
 * @param scale the values written at the side with their heights
 * @param target height of the target, or an empty string
 */
public record TrendDrawing(
        List<String> lines,
        List<Mark> marks,
        List<Column> columns,
        List<Label> labels,
        List<Step> scale,
        String target) {
    /** Width of the drawing. */
    public static final int WIDTH = 720;

    /** Height of the drawing. */
    public static final int HEIGHT = 240;

    private static final int MOST_LABELS = 12;
    private static final int LEFT = 56;
    private static final int RIGHT = 24;
    private static final int TOP = 16;
    private static final int BOTTOM = 40;
    private static final int SPARK_WIDTH = 160;
    private static final int SPARK_HEIGHT = 40;
    private static final int SPARK_EDGE = 4;

    /** A value: where it stands, and whether it is marked as a miss. */
    public record Mark(String x, String y, boolean miss, Chart.Point point) {}

    /** A column: its corner and size, and whether it is marked as a miss. */
    public record Column(String x, String y, String width, String height, boolean miss, Chart.Point point) {}

    /** Words below a point, and whether there is room for them on a phone. */
    public record Label(String x, Text text, boolean narrow) {}

    /** A value at the side. */
    public record Step(String y, String value) {}

    /** A frame that values are drawn into. */
    private record Frame(double left, double right, double top, double bottom, ValueScale scale, int count) {
        double slot() {
            return (right - left) / count;
        }

        double x(int index) {
            return left + slot() * (index + 0.5);
        }

        double y(BigDecimal value) {
            return bottom - (bottom - top) * scale.share(value);
        }
    }

    static TrendDrawing of(Chart.Trend trend) {
        Stream<BigDecimal> values = trend.points().stream().map(Chart.Point::value);
        ValueScale scale = ValueScale.of(
                Stream.concat(values, Stream.ofNullable(trend.target()))
                        .filter(Objects::nonNull)
                        .toList(),
                trend.bars(),
                "%".equals(trend.unit()));
        Frame frame = new Frame(
                LEFT, WIDTH - RIGHT, TOP, HEIGHT - BOTTOM, scale, trend.points().size());
        List<Step> steps = scale.steps().stream()
                .map(value -> new Step(number(frame.y(value)), value.toPlainString()))
                .toList();
        return new TrendDrawing(
                trend.bars() ? List.of() : lines(trend.points(), frame),
                trend.bars() ? List.of() : marks(trend.points(), frame),
                trend.bars() ? columns(trend.points(), frame) : List.of(),
                labels(trend.points(), frame),
                steps,
                trend.target() == null ? "" : number(frame.y(trend.target())));
    }

    /** A course drawn small, without words; it needs at least one value. */
    static TrendDrawing spark(List<Chart.Point> course) {
        ValueScale scale = ValueScale.between(
                course.stream().map(Chart.Point::value).filter(Objects::nonNull).toList());
        Frame frame = new Frame(0, SPARK_WIDTH, SPARK_EDGE, SPARK_HEIGHT - SPARK_EDGE, scale, course.size());
        List<Mark> marks = marks(course, frame);
        return new TrendDrawing(
                lines(course, frame),
                marks.subList(marks.size() - 1, marks.size()),
                List.of(),
                List.of(),
                List.of(),
                "");
    }

    private static List<String> lines(List<Chart.Point> points, Frame frame) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < points.size(); i++) {
            BigDecimal value = points.get(i).value();
            if (value == null) {
                add(lines, line);
                line = new StringBuilder();
            } else {
                line.append(line.isEmpty() ? "M" : "L")
                        .append(number(frame.x(i)))
                        .append(' ')
                        .append(number(frame.y(value)));
            }
        }
        add(lines, line);
        return List.copyOf(lines);
    }

    private static void add(List<String> lines, StringBuilder line) {
        if (line.indexOf("L") > 0) {
            lines.add(line.toString());
        }
    }

    private static List<Mark> marks(List<Chart.Point> points, Frame frame) {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            Chart.Point point = points.get(i);
            if (point.value() != null) {
                marks.add(new Mark(number(frame.x(i)), number(frame.y(point.value())), isMiss(point), point));
            }
        }
        return List.copyOf(marks);
    }

    private static List<Column> columns(List<Chart.Point> points, Frame frame) {
        List<Column> columns = new ArrayList<>();
        double width = frame.slot() * 0.64;
        for (int i = 0; i < points.size(); i++) {
            Chart.Point point = points.get(i);
            if (point.value() != null) {
                double top = frame.y(point.value());
                columns.add(new Column(
                        number(frame.x(i) - width / 2),
                        number(top),
                        number(width),
                        number(Math.max(0, frame.bottom() - top)),
                        isMiss(point),
                        point));
            }
        }
        return List.copyOf(columns);
    }

    private static boolean isMiss(Chart.Point point) {
        return point.tone() == Tone.LATE || point.tone() == Tone.WARN;
    }

    private static List<Label> labels(List<Chart.Point> points, Frame frame) {
        List<Label> labels = new ArrayList<>();
        int wide = points.size() > MOST_LABELS ? 2 : 1;
        int narrow = points.size() > MOST_LABELS ? 6 : 3;
        for (int i = 0; i < points.size(); i++) {
            int fromTheEnd = points.size() - 1 - i;
            if (fromTheEnd % wide == 0) {
                labels.add(new Label(number(frame.x(i)), points.get(i).label(), fromTheEnd % narrow == 0));
            }
        }
        return List.copyOf(labels);
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }
}
