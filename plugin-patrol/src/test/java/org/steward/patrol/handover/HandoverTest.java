// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.steward.patrol.Park;
import org.steward.patrol.finding.FindingType;
import org.steward.patrol.incident.IncidentType;

/** The hand-over book and the summary of the day, on a real store. */
class HandoverTest {
    @TempDir
    Path folder;

    private Park park;

    @BeforeEach
    void open() {
        park = Park.in(folder);
    }

    @AfterEach
    void close() throws Exception {
        park.close();
    }

    private String page() {
        return park.open(Park.SYSTEM, HandoverType.ID, "Security", Map.of()).number();
    }

    private Map<String, String> written(String page) {
        return Map.of(
                "events", "Quiet",
                "equipment", "3 radios, complete",
                "carried", "Lamp at gate 2 flickers",
                "leavingSignature", park.file(page));
    }

    private String matters(String page) {
        return park.find(page).fields().getOrDefault(HandoverType.MATTERS, "");
    }

    @Test
    void carriesOpenMattersOverByItself() {
        String incident = park.open(park.as("bo"), IncidentType.ID, "Garage", Map.of("kind", "FLOOD", "level", "L1"))
                .number();
        String page = page();
        park.react();
        park.react();
        assertThat(matters(page)).contains(incident);
        park.fire(park.as("bo"), page, "write", written(page)).orElseThrow();
        park.fire(park.as("du"), page, "takeOver", Map.of("comingSignature", park.file(page)))
                .orElseThrow();
        String next = page();
        park.react();
        assertThat(matters(next)).contains("Lamp at gate 2 flickers").contains(incident);
    }

    @Test
    void isNotTakenOverBeforeTheSuccessorSigned() {
        String page = page();
        park.fire(park.as("bo"), page, "write", written(page)).orElseThrow();
        assertThat(park.refused(park.as("du"), page, "takeOver", Map.of())).isEqualTo("required");
        assertThat(park.refused(park.as("bo"), page, "takeOver", Map.of("comingSignature", park.file(page))))
                .isEqualTo("own-work");
        assertThat(park.find(page).state()).isEqualTo(HandoverType.WRITTEN);
    }

    @Test
    void goesBackWhenTheSuccessorObjects() {
        String page = page();
        park.fire(park.as("bo"), page, "write", written(page)).orElseThrow();
        park.fire(park.as("du"), page, "giveBack", Map.of("objection", "A radio is missing"))
                .orElseThrow();
        assertThat(park.find(page).state()).isEqualTo(HandoverType.DUE);
    }

    @Test
    void sumsTheDayUpForTheCommandCentre() {
        park.open(park.as("anna"), FindingType.ID, "Lobby", Map.of("category", "CLEAN", "severity", "GENERAL"));
        String summary = park.open(Park.SYSTEM, SummaryType.ID, "", Map.of()).number();
        park.react();
        park.react();
        assertThat(park.find(summary).fields().get(SummaryType.FIGURES))
                .contains("Findings found 新增不合格项: 1")
                .contains("Findings open 未结不合格项: 1")
                .contains("Incidents 突发事件: 0");
        assertThat(park.told("icy")).hasSize(1);
        park.fire(park.as("icy"), summary, "see", Map.of()).orElseThrow();
        assertThat(park.find(summary).isClosed()).isTrue();
    }
}
