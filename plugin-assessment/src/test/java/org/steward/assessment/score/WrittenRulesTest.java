// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.steward.core.api.parameter.Parameter;

class WrittenRulesTest {
    @Test
    void readsStandardsWithTargetAndWeight() {
        assertThat(Standard.parse(Area.REPAIR, "K15; K16 98 ;K18 99.5 x2;K42 x0.5"))
                .containsExactly(
                        new Standard(Area.REPAIR, "K15", Optional.empty(), BigDecimal.ONE),
                        new Standard(Area.REPAIR, "K16", Optional.of(new BigDecimal("98")), BigDecimal.ONE),
                        new Standard(Area.REPAIR, "K18", Optional.of(new BigDecimal("99.5")), new BigDecimal("2")),
                        new Standard(Area.REPAIR, "K42", Optional.empty(), new BigDecimal("0.5")));
    }

    @Test
    void keepsWhatItCannotReadInSight() {
        assertThat(Standard.parse(Area.REPAIR, "K15 ninety").get(0).code()).isEqualTo("K15 ninety");
    }

    @Test
    void readsSourcesOfDeductions() {
        assertThat(Source.parse("complaint valid=VALID grade=MAJOR who=about serious;* MISSED minor;nonsense;breach x;"
                        + "inspection-finding reopened=double general"))
                .containsExactly(
                        new Source(
                                "complaint",
                                "",
                                Map.of("valid", "VALID", "grade", "MAJOR"),
                                "about",
                                Severity.SERIOUS,
                                false),
                        new Source("*", "MISSED", Map.of(), "", Severity.MINOR, false),
                        new Source("inspection-finding", "", Map.of(), "", Severity.GENERAL, true));
    }

    @Test
    void weighsTheAreasAsTheDomainSays() {
        Rules rules = TrialRules.with();
        assertThat(List.of(Area.values()).stream()
                        .map(area -> rules.weight(area).intValueExact())
                        .toList())
                .containsExactly(35, 15, 20, 15, 15);
    }

    @Test
    void understandsEveryDefault() {
        Map<String, Integer> sources = Map.of(ScoreParameters.SOURCES, 12, ScoreParameters.ACCIDENTS, 1);
        ScoreParameters.all().stream()
                .filter(parameter -> sources.containsKey(parameter.key()))
                .forEach(parameter -> assertThat(Source.parse(parameter.initial()))
                        .hasSize(Parameter.items(parameter.initial()).size())
                        .hasSize(sources.get(parameter.key())));
        assertThat(TrialRules.with().standards())
                .allSatisfy(standard -> assertThat(standard.code()).matches("K\\d\\d"));
    }
}
