// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment.analysis;

import java.util.List;

import org.steward.core.api.parameter.Parameter;
import org.steward.core.api.text.Text;

/** When something that comes back is a hot spot (热点). */
public final class AnalysisRules {
    /** Days back from the last day that is looked at. */
    public static final String DAYS = "analysis.hotSpotDays";

    /** Cases of the same kind in the same unit. */
    public static final String LEAST = "analysis.hotSpotCases";

    private AnalysisRules() {}

    /** The parameters. */
    public static List<Parameter> parameters() {
        return List.of(
                Parameter.integer(DAYS, Text.of("Hot spot: within", "热点判定天数"), 30, "d", 7, 366, "CV"),
                Parameter.integer(
                        LEAST,
                        Text.of("Hot spot: cases of the same kind in one unit", "热点判定：同户同类事项数"),
                        3,
                        "",
                        2,
                        100,
                        "CV"));
    }
}
