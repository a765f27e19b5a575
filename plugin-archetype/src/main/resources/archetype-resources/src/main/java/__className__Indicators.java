// SPDX-License-Identifier: Apache-2.0
package ${package};

import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.steward.core.api.cases.CaseFile;
import org.steward.core.api.indicator.CaseFacts;
import org.steward.core.api.indicator.Indicator;
import org.steward.core.api.indicator.Measurement;
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
                ${className}Indicators::doneInTime));
    }

    private static Measurement doneInTime(CaseFacts facts) {
        try (Stream<CaseFile> due = facts.due(${className}Type.ID)) {
            Map<Boolean, List<String>> numbers = due.collect(partitioningBy(
                    ${className}Indicators::isInTime,
                    mapping(file -> file.current().number(), toList())));
            int met = numbers.get(true).size();
            return new Measurement(met, met + numbers.get(false).size(), numbers.get(false));
        }
    }

    private static boolean isInTime(CaseFile file) {
        return file.timers().stream()
                .filter(timer -> timer.rule().equals("finish") && !timer.cancelled())
                .allMatch(timer -> timer.metAt() != null && !timer.metAt().isAfter(timer.dueAt()));
    }
}
