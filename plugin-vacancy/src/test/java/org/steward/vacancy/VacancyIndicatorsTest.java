// SPDX-License-Identifier: Apache-2.0
package org.steward.vacancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseFile;
import org.steward.core.api.indicator.Indicator;
import org.steward.core.api.indicator.Measurement;
import org.steward.core.testkit.Measured;
import org.steward.vacancy.figure.VacancyIndicators;

/** What P20 measures, on a real store: one check done in time, one late, one missed. */
class VacancyIndicatorsTest {
    @TempDir
    Path folder;

    private Lake lake;
    private List<Case> checks;

    @BeforeEach
    void open() {
        lake = Lake.in(folder);
        for (String unit : List.of("1-101", "1-102", "1-103")) {
            lake.entered(unit, "UNSOLD", "enterUnsold");
        }
        lake.round("UNSOLD");
        lake.centre().reactAgain();
        checks = lake.checks();
        inspect(checks.get(0));
        lake.centre().clock.pass(Duration.ofDays(20));
        inspect(checks.get(1));
        lake.fire(checks.get(2).number(), "miss", Map.of()).orElseThrow();
    }

    @AfterEach
    void close() throws Exception {
        lake.centre().close();
    }

    private void inspect(Case check) {
        lake.fire(check.number(), "inspect", lake.seen(check)).orElseThrow();
    }

    @Test
    void countsOnlyChecksThatWereDoneInTime() {
        Measured done = measure("K46");
        assertThat(done.measurement()).isEqualTo(new Measurement(1, 3));
        assertThat(done.misses())
                .containsExactlyInAnyOrder(checks.get(1).number(), checks.get(2).number());
    }

    @Test
    void hasNoFigureForAStormThatDidNotCome() {
        assertThat(measure("VAC-STORM").measurement().percent()).isEmpty();
    }

    @Test
    void countsWhatTheSupervisorLookedAtAgain() {
        lake.fire(checks.get(0).number(), "review", Map.of("rechecked", "true")).orElseThrow();
        lake.fire(checks.get(1).number(), "review", Map.of("rechecked", "false"))
                .orElseThrow();
        assertThat(measure("VAC-SPOT").measurement().percent().orElseThrow()).isEqualByComparingTo("50");
    }

    private Measured measure(String code) {
        Indicator indicator = VacancyIndicators.all().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
        List<CaseFile> files = indicator.measure().caseTypes().stream()
                .flatMap(type -> lake.of(type).stream())
                .map(each ->
                        lake.centre().reader.file(Lake.SYSTEM, each.number()).orElseThrow())
                .toList();
        return Measured.of(
                indicator, files, Instant.parse("2026-11-30T16:00:00Z"), Instant.parse("2026-12-31T16:00:00Z"), 0);
    }
}
