// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.cases;

import static org.assertj.core.api.Assertions.assertThat;

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

import org.junit.jupiter.api.Test;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.NewCase;
import org.steward.core.api.cases.Requester;
import org.steward.core.api.journal.Kinds;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.people.Caller;
import org.steward.core.api.people.Staff;
import org.steward.core.api.people.Team;
import org.steward.core.api.text.Language;
import org.steward.core.api.text.Text;
import org.steward.core.runtime.TestCentre;
import org.steward.core.runtime.TestModule;

/** Opening and moving. */
class CaseDeskTest extends DeskTest {
    @Test
    void opensWithTheCallerAsResponsibleAndReadsItBack() {
        Case made = centre.open("anna");
        assertThat(made.number()).isEqualTo("MT-202611-0001");
        assertThat(made.people().responsible()).isEqualTo("anna");
        assertThat(centre.cases.find(anna, made.number()).orElseThrow()).isEqualTo(made);
        assertThat(centre.store.journal().ofCase(TestCentre.ESTATE, made.number()))
                .extracting(entry -> entry.kind())
                .containsExactly(Kinds.OPENED, Kinds.CLOCK_STARTED);
    }

    @Test
    void opensWithOneRowOneBatchOfDeadlinesAndTheJournal() {
        centre.open("anna");
        centre.transactions.taken();
        centre.open("anna");
        assertThat(centre.transactions.taken()).hasSize(3);
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
    void givesACaseToTheTeamOfWhomAStepNamesAndUndoesBoth() {
        Caller system = Caller.system("test", TestCentre.ESTATE);
        centre.staff.put(system, new Team("works", Text.of("Works", "工程部"), "")).orElseThrow();
        centre.staff
                .put(system, new Staff("bo", "bo", Set.of("CSO"), "works", "", Language.EN, true), "")
                .orElseThrow();
        Case started = fire(anna, centre.open("anna"), "start", Map.of("worker", "bo", "plan", "oil"));
        assertThat(started.people().team()).isEqualTo("works");
        Case back = desk.undo(anna, started.number(), started.version()).orElseThrow();
        assertThat(back.people().assignee()).isEmpty();
        assertThat(back.people().team()).isEmpty();
        assertThat(centre.check.run(line -> {})).isEmpty();
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
}
