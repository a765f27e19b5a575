// SPDX-License-Identifier: Apache-2.0
package org.steward.vacancy.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseType;
import org.steward.core.api.cases.NewCase;
import org.steward.core.api.duty.Checklist;
import org.steward.vacancy.Sample;
import org.steward.vacancy.StatePairs;
import org.steward.vacancy.ledger.VacantUnitType;

/** The check of a vacant unit against P20, and what it takes for an answer. */
class CheckTest {
    private static final CaseType TYPE = CheckType.declare();
    private static final Map<String, Set<String>> P20 = Map.of(
            "DUE", Set.of("DONE", "MISSED"),
            "DONE", Set.of("REVIEWED"),
            "REVIEWED", Set.of("CLOSED"));

    @Test
    void allowsExactlyThePairsOfP20() {
        StatePairs.hold(TYPE.workflow(), Set.of("DUE", "DONE", "REVIEWED", "CLOSED", "MISSED"), P20);
    }

    @Test
    void looksAtWaterPowerWindowsVentilationSmellAndMeters() {
        assertThat(CheckItems.ALL.items())
                .extracting(Checklist.Item::code)
                .contains("water", "power", "windows", "ventilation", "smell", "meters");
    }

    @Test
    void takesACheckInWhichAllIsInOrder() {
        assertThat(inspect(Map.of(), all("PASS"))).isEmpty();
    }

    @Test
    void refusesAReadingBelowTheOneOfTheLedger() {
        Map<String, String> entered = all("PASS");
        entered.put("power", "99");
        assertThat(inspect(Map.of("lastPower", "100"), entered)).isEqualTo("below-last");
    }

    @Test
    void hasConsumptionEnteredAsADefect() {
        Map<String, String> entered = all("PASS");
        entered.put("power", "111");
        assertThat(inspect(Map.of("lastPower", "100"), entered)).isEqualTo("implausible");
        entered.put("metersResult", "FAIL");
        assertThat(inspect(Map.of("lastPower", "100"), entered)).isEmpty();
    }

    @Test
    void staysOutsideWhenTheOwnerForbidsEntry() {
        Map<String, String> forbidden = Map.of("entry", "OUTSIDE_ONLY");
        assertThat(inspect(forbidden, all("PASS"))).isEqualTo("outside-only");
        Map<String, String> outside = all("NA");
        outside.put("doorsResult", "PASS");
        outside.put("windowsResult", "FAIL");
        assertThat(inspect(forbidden, outside)).isEmpty();
    }

    @Test
    void isReviewedBySomebodyElse() {
        Case done = Sample.of(TYPE, "DONE", "1-101", "anna", Map.of());
        assertThat(Sample.objections(TYPE, "review", done, Sample.member("anna"), Map.of()))
                .isEqualTo("own-work");
        assertThat(Sample.objections(TYPE, "review", done, Sample.member("bo"), Map.of()))
                .isEmpty();
    }

    @Test
    void knowsWhatTheLedgerKnows() {
        CaseType ledger = VacantUnitType.declare();
        Case entry = Sample.of(
                ledger, "UNSOLD", "1-101", "", Map.of("kind", "UNSOLD", "water", "12.5", "entry", "OUTSIDE_ONLY"));
        NewCase check = Checks.request(entry, CheckType.Trigger.STORM, "storm:2026-11-25");
        assertThat(check.unitId()).isEqualTo("1-101");
        assertThat(check.source()).isEqualTo("vacancy:storm:2026-11-25:" + entry.number());
        assertThat(check.fields())
                .isEqualTo(Map.of(
                        "ledgerEntry", entry.number(),
                        "trigger", "STORM",
                        "kind", "UNSOLD",
                        "entry", "OUTSIDE_ONLY",
                        "lastWater", "12.5"));
    }

    private static Map<String, String> all(String result) {
        Map<String, String> entered = new HashMap<>();
        CheckItems.ALL.items().forEach(item -> entered.put(item.resultField(), result));
        return entered;
    }

    private static String inspect(Map<String, String> known, Map<String, String> entered) {
        return Sample.objections(
                TYPE, "inspect", Sample.of(TYPE, "DUE", "1-101", "", known), Sample.member("anna"), entered);
    }
}
