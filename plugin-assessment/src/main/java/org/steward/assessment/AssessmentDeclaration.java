// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment;

import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.api.text.Text;

/** Everything this module contributes. */
final class AssessmentDeclaration {
    private AssessmentDeclaration() {}

    static ModuleDeclaration of(AssessmentTools tools) {
        return ModuleDeclaration.of("assessment", Text.of("Assessment", "考核"), Text.of("Indicators month by month, their cases, assessment sheets and reports.", "逐月指标及其依据、考核评分表与报表。"))
                .build();
    }
}
