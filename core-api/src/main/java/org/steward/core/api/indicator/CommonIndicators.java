// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.indicator;

import java.math.BigDecimal;

import org.steward.core.api.text.Text;

/** Indicators of domain section 4 to which several modules contribute, each with its own measure. Stateless. */
public final class CommonIndicators {
    private CommonIndicators() {}

    /** K19, emergency arrival (紧急到场率): safety and urgent repairs (P08) and incidents (P27). */
    public static Indicator emergencyArrival(Measure measure) {
        return new Indicator(
                "K19",
                Text.of("Emergency arrival", "紧急到场率"),
                Text.of(
                        "safety and urgent repairs and incidents reached within the limit / all received",
                        "时限内到场的安全类、急修类报修与突发事件数 / 受理总数"),
                "%",
                BigDecimal.valueOf(100),
                true,
                "C05, A15, CV",
                measure);
    }
}
