// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment.figure;

import java.math.BigDecimal;

import org.steward.core.api.indicator.Figure;
import org.steward.core.api.indicator.Indicator;
import org.steward.core.api.indicator.Measurement;
import org.steward.core.api.page.Block.Tone;
import org.steward.core.api.text.Text;

/** Figures in words, the same on every page. Pure. */
public final class FigureWords {
    /** What stands for the figure of nothing. */
    public static final Text NOT_APPLICABLE = Text.of("n/a", "不适用");

    private FigureWords() {}

    /** A measurement as a number with its unit, or "n/a". */
    public static Text value(Indicator indicator, Measurement measured) {
        return indicator
                .value(measured)
                .map(value -> number(value, indicator.unit()))
                .orElse(NOT_APPLICABLE);
    }

    private static Text number(BigDecimal value, String unit) {
        String plain = value.toPlainString();
        return Text.same(unit.isEmpty() ? plain : plain + " " + unit);
    }

    /** What makes the number, e.g. "412 of 430". */
    public static Text made(Indicator indicator, Measurement measured) {
        return switch (indicator.unit()) {
            case "" -> Text.of("{0} counted", "共 {0} 次").with(measured.numerator());
            case "%", "‰" ->
                Text.of("{0} of {1}", "共 {1} 项，其中 {0} 项").with(measured.numerator(), measured.denominator());
            default ->
                Text.of("{0} {2} in {1}, on average", "{1} 项共 {0} {2}，取平均")
                        .with(measured.numerator(), measured.denominator(), indicator.unit());
        };
    }

    /** The sentence that makes the number, with what it is about. */
    public static Text sentence(Indicator indicator, Measurement measured) {
        return Text.of("{0}: {1}", "{0}：{1}").with(indicator.title(), made(indicator, measured));
    }

    /** What is aimed at. */
    public static Text target(Indicator indicator) {
        if (indicator.target() == null) {
            return Text.of("no target", "无目标值");
        }
        Text number = number(indicator.target(), indicator.unit());
        return indicator.higherIsBetter()
                ? Text.of("at least {0}", "不低于 {0}").with(number)
                : Text.of("at most {0}", "不高于 {0}").with(number);
    }

    /** On target or not. */
    public static Text verdict(Indicator indicator, Measurement measured) {
        if (indicator.target() == null) {
            return Text.of("no target", "无目标值");
        }
        return indicator
                .reaches(measured)
                .map(reached -> reached ? Text.of("on target", "达标") : Text.of("target missed", "未达标"))
                .orElse(NOT_APPLICABLE);
    }

    /** Good on target, late when missed. */
    public static Tone tone(Indicator indicator, Measurement measured) {
        return indicator
                .reaches(measured)
                .map(reached -> reached ? Tone.GOOD : Tone.LATE)
                .orElse(Tone.NEUTRAL);
    }

    /** Code and title. */
    public static Text name(String code, Text title) {
        return Text.of("{0} {1}", "{0} {1}").with(code, title);
    }

    /** The value, with what it would be today where it was frozen and has changed since. */
    static Text value(Figure figure) {
        Text value = value(figure.indicator(), figure.measured());
        return figure.now() == null
                ? value
                : Text.of("{0} (today {1})", "{0}（现为 {1}）").with(value, value(figure.indicator(), figure.now()));
    }
}
