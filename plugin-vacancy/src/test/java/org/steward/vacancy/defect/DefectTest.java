// SPDX-License-Identifier: Apache-2.0
package org.steward.vacancy.defect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseType;
import org.steward.vacancy.Sample;
import org.steward.vacancy.StatePairs;

/** A defect of a vacant unit: the finding of P23, the warranty of P17. Today is 25 November 2026. */
class DefectTest {
    private static final CaseType TYPE = DefectType.declare();
    private static final Map<String, Set<String>> P23 = Map.of(
            "OPEN", Set.of("NOTICE_SENT", "CLOSED"),
            "NOTICE_SENT", Set.of("FIXED"),
            "FIXED", Set.of("RECHECK_PASS", "RECHECK_FAIL"),
            "RECHECK_FAIL", Set.of("NOTICE_SENT"),
            "RECHECK_PASS", Set.of("CLOSED"));

    @Test
    void allowsExactlyThePairsOfP23() {
        StatePairs.hold(
                TYPE.workflow(), Set.of("OPEN", "NOTICE_SENT", "FIXED", "RECHECK_PASS", "RECHECK_FAIL", "CLOSED"), P23);
    }

    @Test
    void goesToTheDeveloperOnlyWhileTheWarrantyRuns() {
        assertThat(notice(Map.of(), Map.of("party", "DEVELOPER"))).isEqualTo("no-warranty");
        assertThat(notice(Map.of(), Map.of("party", "DEVELOPER", "warrantyUntil", "2026-11-24")))
                .isEqualTo("no-warranty");
        assertThat(notice(Map.of(), Map.of("party", "DEVELOPER", "warrantyUntil", "2026-11-25")))
                .isEmpty();
        assertThat(notice(Map.of(), Map.of("party", "OWNER"))).isEmpty();
    }

    @Test
    void waitsForTheManagerWhenItIsStructural() {
        assertThat(notice(Map.of("structural", "true"), Map.of("party", "OWNER")))
                .isEqualTo("no-decision");
        assertThat(notice(Map.of("structural", "true", "rpmDecision", "Prop the wall"), Map.of("party", "OWNER")))
                .isEmpty();
    }

    @Test
    void isRecheckedBySomebodyElse() {
        Case fixed = Sample.of(TYPE, "FIXED", "1-101", "anna", Map.of());
        assertThat(Sample.objections(TYPE, "recheckPass", fixed, Sample.member("anna"), Map.of()))
                .isEqualTo("own-work");
        assertThat(Sample.objections(TYPE, "recheckPass", fixed, Sample.member("bo"), Map.of()))
                .isEmpty();
    }

    private static String notice(Map<String, String> known, Map<String, String> entered) {
        return Sample.objections(
                TYPE, "sendNotice", Sample.of(TYPE, "OPEN", "1-101", "", known), Sample.member("anna"), entered);
    }
}
