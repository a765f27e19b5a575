// SPDX-License-Identifier: Apache-2.0
package org.steward.frontdesk.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
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
import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.page.Block;
import org.steward.frontdesk.Centre;

/** A notice on the boards: approved, posted with proof, delivered, read, taken down (P31). */
class AnnouncementTest {
    @TempDir
    Path folder;

    private Centre centre;
    private Case notice;

    @BeforeEach
    void isDrafted() {
        centre = new Centre(folder);
        notice = centre.open("anna", AnnouncementType.ID, Map.of("kind", "NOTICE", "body", "No water on Friday"));
    }

    @AfterEach
    void closes() throws Exception {
        centre.close();
    }

    private Outcome<Case> step(String by, String name, Map<String, String> fields) {
        return centre.fire(by, notice, name, fields);
    }

    private String photo(String name) {
        return centre.attachments
                .add(
                        centre.member("anna"),
                        notice.number(),
                        name,
                        false,
                        new ByteArrayInputStream("a picture".getBytes(StandardCharsets.UTF_8)))
                .orElseThrow()
                .id();
    }

    private void posted() {
        step("chief", "approve", Map.of()).orElseThrow();
        step("anna", "post", Map.of("places", "Lobby 3-1", "proof", photo("lobby.jpg")))
                .orElseThrow();
    }

    private static String flaw(Outcome<Case> refused) {
        return refused.refusal().orElseThrow().flaws().get(0).field();
    }

    private List<Block.Line> table(int position, Map<String, String> query) {
        return ((Block.Table) centre.page("bulletin")
                        .show(centre.member("bo"), query)
                        .blocks()
                        .get(position))
                .lines();
    }

    private static List<String> words(Block.Line line) {
        return line.cells().stream().map(cell -> cell.en()).toList();
    }

    private List<Block.Line> deliveries() {
        return table(0, Map.of("number", notice.number()));
    }

    @Test
    void isPostedOnlyWithThePlaceAndAPhoto() {
        step("chief", "approve", Map.of()).orElseThrow();
        assertThat(flaw(step("anna", "post", Map.of("places", "Lobby 3-1")))).isEqualTo("proof");
        assertThat(flaw(step("anna", "post", Map.of("proof", photo("lobby.jpg")))))
                .isEqualTo("places");
        assertThat(flaw(step("anna", "post", Map.of("places", "Lobby 3-1", "proof", "0".repeat(32)))))
                .isEqualTo("proof");
        step("anna", "post", Map.of("places", "Lobby 3-1", "proof", photo("lobby.jpg")))
                .orElseThrow();
    }

    @Test
    void showsWhereItHangsSinceWhenAndWhoPostedIt() {
        posted();
        Block.Line line = table(0, Map.of()).get(0);
        assertThat(words(line)).containsExactly(notice.number(), "A matter", "Lobby 3-1", "2026-11-25 10:00", "anna");
        assertThat(line.link()).isEqualTo("/m/frontdesk/bulletin?number=" + notice.number());
    }

    @Test
    void listsEachDeliveryWithItsProofAndWhetherItWasRead() {
        posted();
        centre.clock.pass(Duration.ofMinutes(5));
        step(
                        "bo",
                        "deliver",
                        Map.of(
                                "deliveryMethod",
                                "IN_PERSON",
                                "deliveredTo",
                                "3-1-1502",
                                "deliveryProof",
                                photo("slip.jpg"),
                                "deliveryRead",
                                "true"))
                .orElseThrow();
        step("bo", "deliver", Map.of("deliveryMethod", "PHONE", "deliveredTo", "3-1-1503"))
                .orElseThrow();
        assertThat(deliveries())
                .extracting(AnnouncementTest::words)
                .containsExactly(
                        List.of("2026-11-25 10:00", "anna", "Board", "Lobby 3-1", "lobby.jpg", "–"),
                        List.of("2026-11-25 10:05", "bo", "In person", "3-1-1502", "slip.jpg", "Yes"),
                        List.of("2026-11-25 10:05", "bo", "Phone", "3-1-1503", "–", "–"));
    }

    @Test
    void needsAProofForEachDeliveryThatCanBeShown() {
        posted();
        Map<String, String> signed =
                Map.of("deliveryMethod", "LETTER", "deliveredTo", "3-1-1502", "deliveryProof", photo("slip.jpg"));
        step("bo", "deliver", signed).orElseThrow();
        assertThat(flaw(step("bo", "deliver", Map.of("deliveryMethod", "LETTER", "deliveredTo", "3-1-1503"))))
                .isEqualTo("deliveryProof");
    }

    @Test
    void leavesOutADeliveryThatWasTakenBack() {
        posted();
        Case delivered = step("bo", "deliver", Map.of("deliveryMethod", "PHONE", "deliveredTo", "3-1-1503"))
                .orElseThrow();
        centre.desk
                .undo(centre.member("bo"), delivered.number(), CaseDesk.ANY_VERSION)
                .orElseThrow();
        assertThat(deliveries()).hasSize(1);
    }

    @Test
    void isApprovedAfterwardsWhenItWasPostedUrgently() {
        step("anna", "postUrgent", Map.of("places", "Lobby 3-1", "proof", photo("lobby.jpg")))
                .orElseThrow();
        assertThat(centre.told("chief")).contains("bulletin-urgent");
        assertThat(metAt("approve-later")).isNull();
        step("chief", "approveLater", Map.of()).orElseThrow();
        assertThat(metAt("approve-later")).isNotNull();
        assertThat(step("chief", "approveLater", Map.of()).refusal()).isPresent();
    }

    @Test
    void isNotApprovedTwice() {
        posted();
        assertThat(step("chief", "approveLater", Map.of()).refusal()).isPresent();
    }

    @Test
    void keepsWhenItWasPostedAfterItCameDown() {
        posted();
        Instant hung = centre.clock.instant();
        centre.clock.pass(Duration.ofDays(3));
        Case removed = step("bo", "remove", Map.of()).orElseThrow();
        assertThat(removed.times().finishedAt()).isEqualTo(hung);
        assertThat(removed.times().closedAt()).isEqualTo(centre.clock.instant());
        assertThat(removed.people().doneBy()).isEqualTo("anna");
    }

    @Test
    void announcesAPlannedOutageADayAheadOrUrgently() {
        Instant soon = centre.clock.instant().plus(Duration.ofHours(24)).minusSeconds(60);
        notice = centre.open(
                "anna", AnnouncementType.ID, Map.of("kind", "NOTICE", "body", "No water", "outageAt", soon.toString()));
        assertThat(flaw(step("chief", "approve", Map.of()))).isEqualTo("outageAt");
        step("anna", "postUrgent", Map.of("places", "Lobby 3-1", "proof", photo("lobby.jpg")))
                .orElseThrow();
    }

    private Instant metAt(String rule) {
        return centre.reader.file(centre.member("chief"), notice.number()).orElseThrow().timers().stream()
                .filter(timer -> timer.rule().equals(rule))
                .findFirst()
                .orElseThrow()
                .metAt();
    }
}
