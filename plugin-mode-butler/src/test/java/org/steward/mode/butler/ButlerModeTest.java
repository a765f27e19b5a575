// SPDX-License-Identifier: Apache-2.0
package org.steward.mode.butler;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;

import org.steward.core.api.mode.EstateSize;
import org.steward.core.api.mode.ModeValue;
import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.testkit.ModuleContract;

class ButlerModeTest extends ModuleContract {
    @Override
    protected ModuleDeclaration declaration() {
        return ButlerDeclaration.declare();
    }

    @Test
    void namesTheSourceOfEachFigureOnce() {
        assertThat(ButlerFigures.all())
                .allSatisfy(figure -> assertThat(figure.source()).isNotBlank())
                .extracting(ModeValue::key)
                .doesNotHaveDuplicates()
                .contains("phone.maxRings", "counter.hours", "service.firstAction", "service.urgentOnSite")
                .contains(
                        "service.urgentDone", "service.ordinaryDone", "complaint.firstReply", "standard.surveyTarget");
    }

    @Test
    void needsNobodyForNoUnitsAndOneMoreForOneUnitMore() {
        assertThat(people(0)).isZero();
        assertThat(people(300)).isLessThan(people(301));
    }

    private static int people(int units) {
        return ButlerDeclaration.needed(new EstateSize(units, units, 0, BigDecimal.ZERO)).stream()
                .mapToInt(need -> need.count())
                .sum();
    }
}
