// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment.score;

import java.util.Locale;

import org.steward.core.api.form.Choice;
import org.steward.core.api.text.Text;

/** The grades (考核等级), the best first, with their default bounds and pay factors (B07). */
public enum Grade {
    /** Excellent. */
    EXCELLENT(Text.of("Excellent", "优秀"), 95, 100),
    /** Good. */
    GOOD(Text.of("Good", "良好"), 85, 98),
    /** Pass. */
    PASS(Text.of("Pass", "合格"), 75, 95),
    /** Fair. */
    FAIR(Text.of("Fair", "基本合格"), 65, 90),
    /** Poor. */
    POOR(Text.of("Poor", "较差"), 60, 80),
    /** Failed. */
    FAIL(Text.of("Failed", "不合格"), 0, 70);

    private final Text title;
    private final int from;
    private final int pay;

    Grade(Text title, int from, int pay) {
        this.title = title;
        this.from = from;
        this.pay = pay;
    }

    /** What it is called. */
    public Text title() {
        return title;
    }

    /** As a choice of a form. */
    public Choice choice() {
        return new Choice(name(), title);
    }

    /** One lower; the lowest stays. */
    public Grade lower() {
        return values()[Math.min(ordinal() + 1, values().length - 1)];
    }

    /** The worse of two. */
    public Grade orWorse(Grade other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** Key of the parameter with the score from which it begins; the lowest has none. */
    public String fromKey() {
        return "assess.grade." + name().toLowerCase(Locale.ROOT);
    }

    /** Key of the parameter with its pay factor. */
    public String payKey() {
        return "assess.payFactor." + name().toLowerCase(Locale.ROOT);
    }

    /** The default bound. */
    int from() {
        return from;
    }

    /** The default pay factor, percent. */
    int pay() {
        return pay;
    }
}
