// SPDX-License-Identifier: Apache-2.0
package ${package};

import java.math.BigDecimal;
import java.util.List;

import org.steward.core.api.indicator.Indicator;
import org.steward.core.api.indicator.Share;
import org.steward.core.api.text.Text;

/** What is measured, computed from what happened. */
final class ${className}Indicators {
    private ${className}Indicators() {}

    static List<Indicator> all() {
        return List.of(new Indicator(
                "${prefix}01",
                Text.of("${titleEn}: done in time", "${titleZh}：按时办结率"),
                Text.of("Done by the deadline, of those due in the period", "期内到期事项中按时办结的比例"),
                "%",
                BigDecimal.valueOf(95),
                true,
                "CV",
                Share.ofDue(${className}Type.ID, file -> true, Share.metInTime("finish"))));
    }
}
