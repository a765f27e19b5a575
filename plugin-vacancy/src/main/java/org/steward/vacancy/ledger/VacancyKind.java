// SPDX-License-Identifier: Apache-2.0
package org.steward.vacancy.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.steward.core.api.form.Choice;
import org.steward.core.api.text.Text;

/** Why a unit is vacant (空置原因, P20 after D11 and D12), and the occupancy state that goes with it. */
public enum VacancyKind {
    /** Accepted but unsold. */
    UNSOLD(Occupancy.UNSOLD, Text.of("Accepted but unsold", "已接管未售")),
    /** Sold but not moved in. */
    SOLD(Occupancy.SOLD, Text.of("Sold but not moved in", "已售未入住")),
    /** Moved in but neither renovated nor used. */
    UNUSED(Occupancy.EMPTY, Text.of("Handed over but neither renovated nor used", "已入伙未装修未使用")),
    /** The owner or tenant left. */
    LEFT(Occupancy.MOVED_OUT, Text.of("Owner or tenant moved out", "业主或租户已迁出")),
    /** The owner declared a long absence. */
    ABSENT(Occupancy.MOVED_OUT, Text.of("Owner declared a long absence", "业主申报长期外出"));

    private final String state;
    private final Text title;

    VacancyKind(String state, Text title) {
        this.state = state;
        this.title = title;
    }

    /** The occupancy state of a unit that is vacant for this reason. */
    public String state() {
        return state;
    }

    /** The reason in words. */
    public Text title() {
        return title;
    }

    /** All of them, for a form. */
    public static List<Choice> choices() {
        return Arrays.stream(values())
                .map(kind -> new Choice(kind.name(), kind.title))
                .toList();
    }

    /** The reason that a line begins with, e.g. {@code UNSOLD 未售}; empty when it is none. */
    public static Optional<VacancyKind> named(String line) {
        String code = line.strip().split("\\s", 2)[0];
        return Arrays.stream(values()).filter(kind -> kind.name().equals(code)).findFirst();
    }
}
