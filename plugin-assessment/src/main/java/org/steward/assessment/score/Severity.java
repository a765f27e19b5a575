// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment.score;

import java.util.Locale;

import org.steward.core.api.text.Text;

/** How grave a non-conformity is ({@code assess.deduction}, B08). */
public enum Severity {
    /** Minor. */
    MINOR(Text.of("Minor", "轻微"), 2),
    /** General. */
    GENERAL(Text.of("General", "一般"), 4),
    /** Serious. */
    SERIOUS(Text.of("Serious", "严重"), 8);

    private final Text title;
    private final int points;

    Severity(Text title, int points) {
        this.title = title;
        this.points = points;
    }

    /** What it is called. */
    public Text title() {
        return title;
    }

    /** Key of the parameter with its points. */
    public String key() {
        return "assess.deduction." + name().toLowerCase(Locale.ROOT);
    }

    /** The default. */
    int points() {
        return points;
    }
}
