// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.page;

import java.math.BigDecimal;
import java.util.List;

import org.steward.core.api.page.Block.Tone;
import org.steward.core.api.text.Text;

/**
 * Figures drawn by the platform on the server, each with the numbers as a table beside it. Told apart by shape, text
 * and lightness, never by colour alone. Immutable.
 */
public sealed interface Chart extends Block {
    /**
     * One big number with what it means (大数字).
     *
     * @param value the number as it is read, with its unit, or "n/a"
     * @param verdict on target or not, in words; may be empty
     * @param sentence what makes the number, e.g. "412 of 430 repairs within the limit"
     * @param target what is aimed at, in words; may be empty
     * @param course the way there, oldest first, drawn small; may be empty
     * @param link address of what is behind it, or an empty string
     */
    record BigFigure(
            Text title,
            Text value,
            Text verdict,
            Tone tone,
            Text sentence,
            Text target,
            List<Point> course,
            String link)
            implements Chart {
        /** Copies the course. */
        public BigFigure {
            course = List.copyOf(course);
        }
    }

    /**
     * A value of a course.
     *
     * @param label where it stands, e.g. a month
     * @param value {@code null} for "n/a"; leaves a gap
     * @param note what makes it, e.g. "412 of 430"; may be empty
     * @param tone anything but neutral and good is marked with a sign
     * @param link address behind it, or an empty string
     */
    record Point(Text label, BigDecimal value, Text note, Tone tone, String link) {}

    /**
     * A course of values (趋势图).
     *
     * @param unit written behind each value, e.g. {@code %}; may be empty
     * @param points 1 to {@value #MOST_POINTS}, oldest first
     * @param target drawn across, {@code null} for none
     * @param bars columns instead of a line
     */
    record Trend(Text title, String unit, List<Point> points, BigDecimal target, boolean bars) implements Chart {
        /** How many points can be told apart. */
        public static final int MOST_POINTS = 24;

        /** Copies the points and counts them. */
        public Trend {
            points = List.copyOf(points);
            if (points.isEmpty() || points.size() > MOST_POINTS) {
                throw new IllegalArgumentException("a trend of " + points.size() + " points, not 1 to " + MOST_POINTS);
            }
        }
    }

    /**
     * Counts by two things at once (热力图): the more, the darker.
     *
     * @param corner what the rows are
     * @param empty what is shown instead of no rows
     */
    record HeatMap(Text title, Text corner, List<Text> columns, List<HeatRow> rows, Text empty) implements Chart {
        /** Copies the lists; each row has a cell for each column. */
        public HeatMap {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            for (HeatRow row : rows) {
                if (row.cells().size() != columns.size()) {
                    throw new IllegalArgumentException(
                            row.label().en() + " has " + row.cells().size() + " cells for " + columns.size());
                }
            }
        }
    }

    /** A row of a heat map. */
    record HeatRow(Text label, List<HeatCell> cells) {
        /** Copies the cells. */
        public HeatRow {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A count.
     *
     * @param link address of what was counted, or an empty string
     */
    record HeatCell(long count, String link) {}

    /**
     * Places as they lie, e.g. the units of a building floor by floor (平面图), each with its state by sign and words.
     *
     * @param rows from the top down
     * @param legend the signs that may stand in it, each once
     * @param empty what is shown instead of no rows
     */
    record Plan(Text title, List<PlanRow> rows, List<PlanSign> legend, Text empty) implements Chart {
        /** Copies the lists. */
        public Plan {
            rows = List.copyOf(rows);
            legend = List.copyOf(legend);
        }
    }

    /** A row of a plan, e.g. a floor. */
    record PlanRow(Text label, List<PlanCell> cells) {
        /** Copies the cells. */
        public PlanRow {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A place.
     *
     * @param name as it is written on its door
     * @param state its state, {@code null} where there is nothing to say of it
     * @param link address of what is behind it, or an empty string
     */
    record PlanCell(String name, PlanSign state, String link) {}

    /**
     * A state in a plan.
     *
     * @param sign one or two characters
     */
    record PlanSign(String sign, Text words, Tone tone) {}

    /**
     * Bars under each other, in the order given (排行).
     *
     * @param full the value of a bar that fills the width; {@code null}: the largest one
     * @param empty what is shown instead of no bars
     */
    record Ranking(Text title, Text labels, Text values, BigDecimal full, List<Bar> bars, Text empty) implements Chart {
        /** Copies the bars. */
        public Ranking {
            bars = List.copyOf(bars);
        }
    }

    /**
     * A bar.
     *
     * @param value {@code null} for "n/a"
     * @param shown the value as it is read, with its unit
     * @param note what makes it; may be empty
     * @param link address behind it, or an empty string
     */
    record Bar(Text label, BigDecimal value, Text shown, Text note, Tone tone, String link) {}
}
