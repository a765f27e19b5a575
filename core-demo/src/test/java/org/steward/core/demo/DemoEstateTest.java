// SPDX-License-Identifier: Apache-2.0
package org.steward.core.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseFile;
import org.steward.core.api.cases.CaseQuery;
import org.steward.core.api.cases.Satisfaction;
import org.steward.core.api.people.Caller;

class DemoEstateTest {
    private static final Caller CALLER = Caller.system("test", DemoEstate.ID);

    @TempDir
    Path folder;

    /** Also in the quiet of the night, on a holiday and on New Year's Day. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-11-25T03:00:00Z", "2026-12-31T20:30:00Z"})
    void coversEveryState(String now) throws Exception {
        try (Centre centre = new Centre(folder, Instant.parse(now))) {
            make(centre);
            centre.react();
            assertThat(states(centre, "complaint"))
                    .contains("RECEIVED", "REGISTERED", "ASSIGNED", "VERIFYING", "PLAN", "ESCALATED", "HANDLING")
                    .contains("AWAITING_CUSTOMER", "AWAITING_THIRD_PARTY", "EXPLAINED", "HANDLED", "REPLIED")
                    .contains("REOPENED", "LEGAL", "CONVERTED", "CLOSED");
            assertThat(states(centre, "suggestion"))
                    .contains("RECEIVED", "REPORTED", "EVALUATED", "ADOPTED", "PLANNED", "IMPLEMENTED")
                    .contains("PUBLISHED", "DECLINED", "REPLIED", "CLOSED", "CANCELLED");
            assertThat(states(centre, "information")).contains("ACKNOWLEDGED", "REPORTED", "REPORTED_CLOSED");
            assertThat(states(centre, "box-opening")).contains("CLOSED", "MISSED", "REGISTERED");
            for (CaseQuery.Band band : List.of(
                    CaseQuery.Band.OVERDUE,
                    CaseQuery.Band.TODAY,
                    CaseQuery.Band.WAITING,
                    CaseQuery.Band.TO_CALL_BACK)) {
                assertThat(list(centre, Map.of("band", band.name())))
                        .as(band.name())
                        .isNotEmpty();
            }
            assertThat(centre.check.run(said -> {})).isEmpty();
        }
    }

    @Test
    void showsWhatACentreLivesThrough() throws Exception {
        try (Centre centre = new Centre(folder, Instant.parse("2026-11-25T03:00:00Z"))) {
            make(centre);
            centre.react();
            List<Case> complaints = list(centre, Map.of("type", "complaint"));
            assertThat(complaints)
                    .anyMatch(one -> one.reopened() == 2 && one.grade().equals("IMPORTANT"));
            assertThat(complaints).anyMatch(one -> one.grade().equals("MAJOR") && !one.isClosed());
            assertThat(complaints).anyMatch(one -> !one.people().handOverTo().isEmpty());
            assertThat(complaints).anyMatch(one -> one.times().promisedAt() != null);
            assertThat(complaints).anyMatch(one -> one.satisfaction() == Satisfaction.B);
            assertThat(complaints).anyMatch(one -> "INVALID".equals(one.fields().get("valid")) && one.isClosed());
            assertThat(list(centre, Map.of("type", "box-opening")))
                    .anyMatch(one -> "0".equals(one.fields().get("letterCount")));
            long photos = complaints.stream()
                    .filter(one -> !one.isClosed())
                    .map(one -> centre.reader.file(CALLER, one.number()).orElseThrow())
                    .map(CaseFile::attachments)
                    .filter(files ->
                            files.stream().anyMatch(file -> file.mediaType().equals("image/png")))
                    .count();
            assertThat(photos).isGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void isMadeOnce() throws Exception {
        try (Centre centre = new Centre(folder, Instant.parse("2026-11-25T03:00:00Z"))) {
            make(centre);
            long cases = list(centre, Map.of()).size();
            DemoEstate again = centre.place();
            again.make();
            assertThat(centre.cases(again).areThere()).isTrue();
            assertThat(again.customers()).hasSize(200);
            centre.cases(again).make();
            assertThat(list(centre, Map.of())).hasSize((int) cases);
        }
    }

    @Test
    void letsNobodySignInWithoutAPassword() throws Exception {
        try (Centre centre = new Centre(folder, Instant.parse("2026-11-25T03:00:00Z"))) {
            centre.place().make();
            assertThat(centre.staff
                            .changeOwnPassword(
                                    centre.staff.caller(DemoEstate.ID, "li.na").orElseThrow(), "", "a-new-password")
                            .isDone())
                    .isFalse();
        }
    }

    @Test
    void drawsAPictureThatCanBeRead() throws Exception {
        try (InputStream picture = DemoPhoto.of(1)) {
            assertThat(ImageIO.read(picture).getWidth()).isEqualTo(480);
        }
    }

    private static void make(Centre centre) {
        DemoEstate place = centre.place();
        place.make();
        DemoCases cases = centre.cases(place);
        assertThat(cases.areThere()).isFalse();
        cases.make();
    }

    private static Set<String> states(Centre centre, String type) {
        return list(centre, Map.of("type", type)).stream().map(Case::state).collect(Collectors.toSet());
    }

    private static List<Case> list(Centre centre, Map<String, String> parts) {
        Map<String, String> query = new HashMap<>(parts);
        query.put("limit", "200");
        return centre.reader.list(CALLER, CaseQuery.of(query)).orElseThrow().rows();
    }
}
