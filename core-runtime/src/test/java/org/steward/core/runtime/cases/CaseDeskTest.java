// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.steward.core.api.cases.Attachment;
import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.cases.CaseQuery;
import org.steward.core.api.cases.Channel;
import org.steward.core.api.cases.LinkKind;
import org.steward.core.api.cases.NewCase;
import org.steward.core.api.cases.Page;
import org.steward.core.api.cases.Requester;
import org.steward.core.api.journal.Kinds;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.people.Caller;
import org.steward.core.api.transfer.PastCase;
import org.steward.core.runtime.TestCentre;
import org.steward.core.runtime.TestModule;

class CaseDeskTest {
    @TempDir
    Path folder;

    private TestCentre centre;
    private CaseDesk desk;
    private Caller anna;
    private Caller bo;

    @BeforeEach
    void opens() {
        centre = new TestCentre(folder);
        desk = centre.desk;
        anna = centre.member("anna");
        bo = centre.member("bo");
    }

    @AfterEach
    void closes() {
        centre.close();
    }

    private static Rejection.Kind kind(Outcome<?> outcome) {
        return outcome.refusal().orElseThrow().kind();
    }

    private Case fire(Caller caller, Case of, String step, Map<String, String> fields) {
        return desk.fire(caller, of.number(), of.version(), step, fields).orElseThrow();
    }

    private Case closed(Case of) {
        Case started = fire(anna, of, "start", Map.of("worker", "bo", "plan", "oil"));
        return fire(anna, fire(bo, started, "finish", Map.of()), "settle", Map.of());
    }

    @Test
    void opensWithTheCallerAsResponsibleAndReadsItBack() {
        Case made = centre.open("anna");
        assertThat(made.number()).isEqualTo("MT-202611-0001");
        assertThat(made.people().responsible()).isEqualTo("anna");
        assertThat(centre.cases.find(anna, made.number()).orElseThrow()).isEqualTo(made);
        assertThat(centre.store.journal().ofCase(TestCentre.ESTATE, made.number()))
                .extracting(entry -> entry.kind())
                .containsExactly(Kinds.OPENED);
    }

    @Test
    void opensWithThreeStatementsAndOneMoreBatch() {
        centre.open("anna");
        centre.transactions.taken();
        centre.open("anna");
        assertThat(centre.transactions.taken()).hasSize(2);
    }

    @Test
    void collectsEveryFlawAtOnce() {
        NewCase request = new NewCase(
                TestModule.TYPE,
                "PIGEON",
                "NOW",
                "",
                "a\u0000b",
                "9-9",
                "\ud800",
                new Requester("nobody", "", "", false),
                Instant.parse("2030-01-01T00:00:00Z"),
                "gone",
                null,
                "",
                Map.of("floor", "1000", "grade", "HUGE"),
                "");
        assertThat(desk.open(anna, request).refusal().orElseThrow().flaws())
                .extracting(Flaw::field)
                .containsExactlyInAnyOrder(
                        "channel",
                        "priority",
                        "summary",
                        "description",
                        "unit",
                        "place",
                        "receivedAt",
                        "requester.party",
                        "responsible",
                        "grade",
                        "floor");
    }

    @Test
    void givesUniqueNumbersToParallelWritersOnAnEmptyStore() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(32);
        List<Callable<List<String>>> work = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            work.add(() -> List.of(
                    centre.open("anna").number(),
                    centre.open("bo").number(),
                    centre.open("anna").number()));
        }
        Set<String> numbers = new HashSet<>();
        for (Future<List<String>> done : writers.invokeAll(work)) {
            numbers.addAll(done.get());
        }
        writers.shutdown();
        assertThat(numbers).hasSize(96);
        assertThat(centre.check.run(line -> {})).isEmpty();
    }

    @Test
    void letsOneOfTwoWritersPassAndTellsTheOther() {
        Case made = centre.open("anna");
        fire(anna, made, "start", Map.of("plan", "oil"));
        assertThat(kind(desk.fire(anna, made.number(), made.version(), "start", Map.of("plan", "oil"))))
                .isEqualTo(Rejection.Kind.STALE);
    }

    @Test
    void movesTheCaseAndStoresWhatWasEntered() {
        Case started = fire(anna, centre.open("anna"), "start", Map.of("worker", "bo", "plan", "oil"));
        assertThat(started.state()).isEqualTo("WORKING");
        assertThat(started.people().assignee()).isEqualTo("bo");
        assertThat(started.people().responsible()).isEqualTo("anna");
        assertThat(started.fields()).containsEntry("plan", "oil");
        Case done = fire(bo, started, "finish", Map.of());
        assertThat(done.people().doneBy()).isEqualTo("bo");
        assertThat(centre.cases.file(anna, done.number()).orElseThrow().steps())
                .extracting(step -> step.name())
                .containsExactly("settle", "reopen");
        Case over = fire(anna, done, "settle", Map.of());
        assertThat(over.closureCode()).isEqualTo("SATISFIED");
        assertThat(over.isClosed()).isTrue();
    }

    @Test
    void firesHiddenStepsOnlyForThePlatform() {
        Case made = centre.open("anna");
        assertThat(kind(desk.fire(anna, made.number(), CaseDesk.ANY_VERSION, "expire", Map.of())))
                .isEqualTo(Rejection.Kind.FORBIDDEN);
        Caller system = Caller.system("matters", TestCentre.ESTATE);
        assertThat(desk.fire(system, made.number(), CaseDesk.ANY_VERSION, "expire", Map.of())
                        .orElseThrow()
                        .closureCode())
                .isEqualTo("EXPIRED");
    }

    @Test
    void waitsAndReturnsToTheStateBefore() {
        Case waiting = fire(
                anna,
                centre.open("anna"),
                "awaitCustomer",
                Map.of("pauseReason", "ACCESS", "nextContactOn", "2026-11-30"));
        assertThat(waiting.times().waitingSince()).isEqualTo(centre.clock.instant());
        assertThat(fire(anna, waiting, "resume", Map.of()).state()).isEqualTo("REGISTERED");
    }

    @Test
    void doesNotCloseAParentWithOpenChildren() {
        Case parent = centre.open("anna");
        Case child = centre.open("anna");
        desk.link(anna, child.number(), parent.number(), LinkKind.CHILD_OF).orElseThrow();
        assertThat(kind(desk.link(anna, parent.number(), child.number(), LinkKind.CHILD_OF)))
                .isEqualTo(Rejection.Kind.RULE);
        Case done = fire(anna, fire(anna, parent, "start", Map.of("plan", "oil")), "finish", Map.of());
        Outcome<Case> refused = desk.fire(anna, parent.number(), done.version(), "settle", Map.of());
        assertThat(refused.refusal().orElseThrow().flaws().get(0).message().en())
                .contains(child.number());
        assertThat(centre.cases.file(anna, parent.number()).orElseThrow().obstacles())
                .extracting(Flaw::code)
                .contains("open-children");
        closed(centre.cases.find(anna, child.number()).orElseThrow());
        assertThat(fire(anna, done, "settle", Map.of()).isClosed()).isTrue();
    }

    @Test
    void reopensWithTheSameResponsibleAndTheDoerHearsOfIt() {
        Case reopened = fire(anna, closed(centre.open("anna")), "reopen", Map.of());
        assertThat(reopened.reopened()).isEqualTo(1);
        assertThat(reopened.times().closedAt()).isNull();
        assertThat(reopened.people().responsible()).isEqualTo("anna");
        assertThat(centre.store.journal().ofCase(TestCentre.ESTATE, reopened.number()))
                .extracting(entry -> entry.to())
                .endsWith("WORKING", "anna");
    }

    @Test
    void handsOverOnlyByTheWordOfTheOneWhoTakesOver() {
        Case made = centre.open("anna");
        Case offered = desk.offerHandOver(anna, made.number(), made.version(), "bo", "end of shift")
                .orElseThrow();
        assertThat(offered.people().responsible()).isEqualTo("anna");
        assertThat(kind(desk.answerHandOver(anna, made.number(), CaseDesk.ANY_VERSION, true, "")))
                .isEqualTo(Rejection.Kind.FORBIDDEN);
        assertThat(desk.answerHandOver(bo, made.number(), offered.version(), true, "")
                        .orElseThrow()
                        .people()
                        .responsible())
                .isEqualTo("bo");
    }

    @Test
    void takesBackTheOwnLastStepForAWhile() {
        Case made = centre.open("anna");
        Case started = fire(anna, made, "start", Map.of("worker", "bo", "plan", "oil"));
        assertThat(kind(desk.undo(bo, made.number(), started.version()))).isEqualTo(Rejection.Kind.CONFLICT);
        assertThat(centre.cases.file(anna, made.number()).orElseThrow().undoable())
                .isTrue();
        Case back = desk.undo(anna, made.number(), started.version()).orElseThrow();
        assertThat(back.state()).isEqualTo("REGISTERED");
        assertThat(back.fields()).isEmpty();
        assertThat(back.people().assignee()).isEmpty();
        Case again = fire(anna, back, "start", Map.of("plan", "oil"));
        centre.pass(Duration.ofHours(1));
        assertThat(kind(desk.undo(anna, made.number(), again.version()))).isEqualTo(Rejection.Kind.CONFLICT);
    }

    @Test
    void correctsAndJournalsEachValue() {
        Case made = centre.open("anna");
        Case corrected = desk.correct(
                        anna, made.number(), made.version(), Map.of("summary", "The door stands", "grade", "MAJOR"))
                .orElseThrow();
        assertThat(corrected.grade()).isEqualTo("MAJOR");
        assertThat(centre.store.journal().ofCase(TestCentre.ESTATE, made.number()))
                .extracting(entry -> entry.kind())
                .containsExactly(Kinds.OPENED, Kinds.CORRECTED, Kinds.CORRECTED);
    }

    @Test
    void readsButDoesNotChangeWhileTheModuleIsAway() {
        Case made = centre.open("anna");
        centre.moduleIsThere.set(false);
        assertThat(centre.cases.file(anna, made.number()).orElseThrow().moduleAbsent())
                .isNotNull();
        assertThat(kind(desk.note(anna, made.number(), "hello", false))).isEqualTo(Rejection.Kind.CONFLICT);
    }

    @Test
    void showsAResidentOnlyTheOwnCaseAndOnlyWhatIsVisible() {
        Case made = centre.open("anna");
        Case other = centre.open("anna");
        desk.note(anna, made.number(), "inside", false).orElseThrow();
        desk.note(anna, made.number(), "outside", true).orElseThrow();
        Caller resident = centre.resident(made.number());
        assertThat(kind(centre.cases.file(resident, other.number()))).isEqualTo(Rejection.Kind.NOT_FOUND);
        assertThat(centre.cases.file(resident, made.number()).orElseThrow().journal())
                .extracting(entry -> entry.note())
                .containsExactly("", "outside");
    }

    @Test
    void pagesThroughAListWithoutGapOrRepetition() {
        for (int i = 0; i < 7; i++) {
            centre.open(i % 2 == 0 ? "anna" : "bo");
            centre.pass(Duration.ofSeconds(i / 2));
        }
        for (String sort : List.of("newest", "oldest", "due", "number")) {
            List<String> seen = new ArrayList<>();
            String after = "";
            do {
                Page<Case> page = centre.cases
                        .list(anna, CaseQuery.of(Map.of("limit", "2", "sort", sort, "after", after, "open", "true")))
                        .orElseThrow();
                page.rows().forEach(row -> seen.add(row.number()));
                after = page.next();
            } while (!after.isEmpty());
            assertThat(seen).hasSize(7).doesNotHaveDuplicates();
        }
        assertThat(kind(centre.cases.list(anna, CaseQuery.of(Map.of("after", "Zm9yZ2Vk")))))
                .isEqualTo(Rejection.Kind.INVALID);
        assertThat(centre.cases.bands(bo).orElseThrow()).containsEntry(CaseQuery.Band.MINE, 3);
        assertThat(centre.cases
                        .list(anna, CaseQuery.of(Map.of("state", "REGISTERED,DONE", "responsible", "me")))
                        .orElseThrow()
                        .rows())
                .hasSize(4);
    }

    @Test
    void keepsFilesUnderSafeNamesAndNothingOfABrokenOne() {
        Case made = centre.open("anna");
        byte[] content = "x".repeat(200_000).getBytes(StandardCharsets.UTF_8);
        Attachment file = centre.attachments
                .add(anna, made.number(), "../../etc/pass\u0007wd.png", true, new ByteArrayInputStream(content))
                .orElseThrow();
        assertThat(file.fileName()).isEqualTo("passwd.png");
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        centre.attachments.copy(anna, made.number(), file.id(), copy).orElseThrow();
        assertThat(copy.toByteArray()).isEqualTo(content);
        InputStream broken = new SequenceInputStream(new ByteArrayInputStream(content), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        });
        Assertions.assertThatThrownBy(() -> centre.attachments.add(anna, made.number(), "b.txt", true, broken))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(centre.cases.file(anna, made.number()).orElseThrow().attachments())
                .containsExactly(file);
        assertThat(centre.store
                        .transactions()
                        .<Integer>read(
                                TestCentre.ESTATE,
                                sql -> sql.query(
                                                "SELECT piece FROM attachment_piece WHERE estate_id = ?",
                                                row -> 1,
                                                TestCentre.ESTATE)
                                        .size()))
                .isEqualTo(4);
    }

    @Test
    void takesOverThePastOnce() {
        PastCase past = new PastCase(
                NewCase.of(TestModule.TYPE, Channel.PHONE, "Noise", Map.of()).from("file:1"),
                "CLOSED",
                "",
                null,
                null,
                Instant.parse("2026-02-01T00:00:00Z"),
                null,
                List.of(),
                "");
        assertThat(kind(centre.history.record(anna, List.of(past), true).get(0)))
                .isEqualTo(Rejection.Kind.INVALID);
        NewCase request = new NewCase(
                TestModule.TYPE,
                "PHONE",
                "",
                "Noise",
                "",
                "",
                "",
                Requester.ANONYMOUS,
                Instant.parse("2026-01-01T00:00:00Z"),
                "",
                null,
                "",
                Map.of(),
                "file:1");
        PastCase sound = new PastCase(request, "CLOSED", "", null, null, past.closedAt(), null, List.of(), "");
        Case taken = centre.history
                .record(anna, List.of(sound), true)
                .get(0)
                .orElseThrow()
                .recorded();
        assertThat(taken.number()).startsWith("MT-202601-");
        assertThat(centre.history
                        .record(anna, List.of(sound), true)
                        .get(0)
                        .orElseThrow()
                        .known())
                .isTrue();
        assertThat(centre.check.run(line -> {})).isEmpty();
    }

    @Test
    void findsARowThatWasEditedByHand() {
        Case made = centre.open("anna");
        centre.store
                .transactions()
                .write(
                        TestCentre.ESTATE,
                        sql -> sql.update(
                                "UPDATE case_file SET state = 'DONE' WHERE estate_id = ? AND id = ?",
                                TestCentre.ESTATE,
                                made.id()));
        assertThat(centre.check.run(line -> {})).isNotEmpty().allMatch(fault -> fault.contains(made.number()));
    }
}
