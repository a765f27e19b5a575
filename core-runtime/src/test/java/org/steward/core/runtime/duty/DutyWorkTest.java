// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.steward.core.api.cases.Attachment;
import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.cases.CaseFile;
import org.steward.core.api.cases.CaseQuery;
import org.steward.core.api.duty.DutyItem;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.people.Caller;
import org.steward.core.runtime.TestCentre;
import org.steward.core.runtime.TestModule;
import org.steward.core.runtime.timer.ClockRound;

/** One greeting of anna or bo, from the plan to what was found. */
class DutyWorkTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final Instant BEGIN = Instant.parse("2026-11-25T09:30:00Z");
    private static final Instant END = Instant.parse("2026-11-25T10:00:00Z");

    @TempDir
    Path folder;

    private TestCentre centre;
    private DutyItem greeting;

    @BeforeEach
    void opens() {
        centre = new TestCentre(folder);
        centre.putModule(WatchModule.declaration());
        new DutyRound(new DutyTools(
                        centre.transactions,
                        centre.journal,
                        centre.estates,
                        centre.modules,
                        centre.parameters,
                        centre.desk,
                        centre.staff,
                        centre.presence))
                .openDue(centre.clock.instant());
        greeting = item();
    }

    @AfterEach
    void closes() {
        centre.close();
    }

    private DutyItem item() {
        return new StewardDuties(
                        centre.schema,
                        centre.transactions,
                        centre.modules,
                        centre.types,
                        centre.staff,
                        centre.parameters,
                        centre.presence)
                .between(Caller.system("test", TestCentre.ESTATE), TODAY, TODAY, "", "").orElseThrow().stream()
                        .filter(each -> each.plan().equals("watches/greeting"))
                        .findFirst()
                        .orElseThrow();
    }

    private String other() {
        return greeting.assignee().equals("anna") ? "bo" : "anna";
    }

    private Outcome<Case> fire(String who, String step, Map<String, String> fields) {
        return centre.desk.fire(centre.member(who), greeting.number(), CaseDesk.ANY_VERSION, step, fields);
    }

    private void at(Instant instant) {
        centre.pass(Duration.between(centre.clock.instant(), instant));
    }

    private void clockFires() {
        ClockRound.fireDue(centre);
    }

    @Test
    void isDoneByWhoseTurnItIsInTheWindow() {
        at(BEGIN.minusSeconds(16 * 60));
        assertThat(fire(greeting.assignee(), "checkIn", Map.of()).isDone()).isFalse();
        at(BEGIN);
        assertThat(fire(other(), "checkIn", Map.of()).isDone()).isFalse();
        assertThat(fire(greeting.assignee(), "checkIn", Map.of()).isDone()).isTrue();
        Map<String, String> fine = Map.of("uniformResult", "PASS", "lampResult", "NA");
        assertThat(fire(greeting.assignee(), "checkOut", fine).isDone()).isFalse();
        at(END);
        assertThat(fire(greeting.assignee(), "checkOut", fine).orElseThrow().state())
                .isEqualTo("COMPLETED");
        assertThat(item().missed()).isFalse();
    }

    @Test
    void isMissedWhenNobodyChecksInWithinTheTolerance() {
        at(BEGIN.plus(Duration.ofMinutes(5)).minusSeconds(1));
        clockFires();
        assertThat(item().missed()).isFalse();
        at(BEGIN.plus(Duration.ofMinutes(5)));
        clockFires();
        assertThat(item().missed()).isTrue();
        assertThat(fire(other(), "takeOver", Map.of()).orElseThrow().people().assignee())
                .isEqualTo(other());
    }

    @Test
    void isSwappedOnlyByTheWordOfTheOther() {
        fire(greeting.assignee(), "offerSwap", Map.of("swapWith", other())).orElseThrow();
        assertThat(fire(greeting.assignee(), "acceptSwap", Map.of()).isDone()).isFalse();
        assertThat(item().assignee()).isEqualTo(greeting.assignee());
        fire(other(), "acceptSwap", Map.of()).orElseThrow();
        assertThat(item().assignee()).isEqualTo(other());
    }

    @Test
    void goesToASubstituteWhenTheManagerIsCalledAway() {
        at(BEGIN);
        fire(greeting.assignee(), "checkIn", Map.of()).orElseThrow();
        fire(greeting.assignee(), "leaveToSubstitute", Map.of("substitute", other(), "reason", "A fire alarm"))
                .orElseThrow();
        assertThat(fire(other(), "checkIn", Map.of()).orElseThrow().state()).isEqualTo("ON_DUTY");
    }

    @Test
    void opensACaseWithThePhotoForEachFailedItem() {
        at(BEGIN);
        fire(greeting.assignee(), "checkIn", Map.of()).orElseThrow();
        Attachment photo = centre.attachments
                .add(
                        centre.member(greeting.assignee()),
                        greeting.number(),
                        "lamp.jpg",
                        false,
                        new ByteArrayInputStream("a dark lamp".getBytes(StandardCharsets.UTF_8)))
                .orElseThrow();
        at(END);
        fire(
                        greeting.assignee(),
                        "checkOut",
                        Map.of(
                                "uniformResult",
                                "PASS",
                                "lampResult",
                                "FAIL",
                                "lampNote",
                                "Dark since noon",
                                "lampPhoto",
                                photo.id()))
                .orElseThrow();
        List<Case> found = centre.cases
                .list(
                        centre.member("anna"),
                        CaseQuery.of(Map.of("type", TestModule.TYPE, "q", "", "responsible", greeting.assignee())))
                .orElseThrow()
                .rows();
        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.summary()).isEqualTo("Lamp / 灯具: Dark since noon");
            CaseFile file =
                    centre.cases.file(centre.member("anna"), finding.number()).orElseThrow();
            assertThat(file.links()).extracting(link -> link.other()).contains(greeting.number());
            assertThat(file.attachments()).singleElement().satisfies(copy -> {
                assertThat(copy.fileName()).isEqualTo("lamp.jpg");
                ByteArrayOutputStream content = new ByteArrayOutputStream();
                centre.attachments
                        .copy(centre.member("anna"), finding.number(), copy.id(), content)
                        .orElseThrow();
                assertThat(content.toString(StandardCharsets.UTF_8)).isEqualTo("a dark lamp");
            });
        });
    }
}
