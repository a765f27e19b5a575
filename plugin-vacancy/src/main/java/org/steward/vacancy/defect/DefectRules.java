// SPDX-License-Identifier: Apache-2.0
package org.steward.vacancy.defect;

import java.util.List;

import org.steward.core.api.parameter.Parameter;
import org.steward.core.api.text.Text;

/** Figures of a defect (P20, P17). */
public final class DefectRules {
    private DefectRules() {}

    /** The limits. */
    public static List<Parameter> parameters() {
        return List.of(
                Parameter.limit("vacant.defectNotice", Text.of("Defect: notice sent", "缺陷：发出通知时限"), "1 d", "CV"),
                Parameter.limit("vacant.defectFixed", Text.of("Defect: fixed", "缺陷：整改时限"), "7 wd", "D04"),
                Parameter.limit(
                        "vacant.defectRechecked",
                        Text.of("Defect: rechecked by the next round", "缺陷：复查时限"),
                        "31 d",
                        "D12, CV"));
    }
}
