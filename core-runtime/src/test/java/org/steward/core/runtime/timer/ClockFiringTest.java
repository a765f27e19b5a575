// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.timer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.cases.Channel;
import org.steward.core.api.cases.NewCase;
import org.steward.core.api.journal.Entry;
import org.steward.core.api.journal.Kinds;
import org.steward.core.runtime.MutableClock;
import org.steward.core.runtime.TestCentre;
import org.steward.core.runtime.TestModule;
import org.steward.core.runtime.notice.StaffChain;
import org.steward.core.store.StoreSettings;

/** The stages of a limit of eight working hours. */
class ClockFiringTest {
    private static final Duration WEEK = Duration.ofDays(7);

    @TempDir
    Path folder;

    private TestCentre centre;

    @BeforeEach
    void opens() {
        centre = new TestCentre(folder);
    }

    @AfterEach
    void closes() {
        centre.close();
    }

    private ClockFiring firing() {
        return new ClockFiring(
                centre.store.transactions(),
                centre.store.journal(),
                centre.estates,
                new StageTimes(centre.estates, centre.parameters),
                centre.notices,
                new StaffChain(centre.staff),
                centre.desk,
                centre.types);
    }

    private List<Entry> clockEntries(Case of) {
        return centre.store.journal().ofCase(TestCentre.ESTATE, of.number()).stream()
                .filter(entry -> entry.kind().startsWith("clock-") && !Kinds.CLOCK_STARTED.equals(entry.kind()))
                .toList();
    }

    @Test
    void firesNothingBeforeTheWarningShareAndThenTheResponsibleIsTold() {
        Case made = centre.open("anna");
        ClockFiring firing = firing();
        firing.fireDue(made.times().receivedAt().plus(Duration.ofMinutes(1)));
        assertThat(clockEntries(made)).isEmpty();
        firing.fireDue(made.times().dueAt().minusSeconds(1));
        assertThat(clockEntries(made)).extracting(Entry::kind).containsExactly(Kinds.CLOCK_WARNED);
        assertThat(centre.notices.mine(centre.member("anna"), 10)).hasSize(1);
        firing.fireDue(made.times().dueAt());
        assertThat(clockEntries(made).get(1).kind()).isEqualTo(Kinds.CLOCK_OVERDUE);
    }

    @Test
    void firesEachStageOnceWithTwoRuntimesAtATime() throws Exception {
        List<Case> made = List.of(centre.open("anna"), centre.open("bo"), centre.open("anna"));
        Instant late = centre.clock.instant().plus(WEEK);
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        Callable<Integer> node = () -> firing().fireDue(late);
        for (Future<Integer> done : nodes.invokeAll(List.of(node, node))) {
            done.get();
        }
        nodes.shutdown();
        made.forEach(each -> assertThat(clockEntries(each))
                .extracting(entry -> entry.kind() + entry.data().get("percent"))
                .doesNotHaveDuplicates()
                .contains(Kinds.CLOCK_WARNED + "75", Kinds.CLOCK_OVERDUE + "100", Kinds.CLOCK_ESCALATED + "150"));
    }

    @Test
    void firesNothingAgainAfterTheStoreWasOpenedAgain() {
        Case made = centre.open("anna");
        Instant late = centre.clock.instant().plus(WEEK);
        firing().fireDue(late);
        List<Entry> before = clockEntries(made);
        centre.close();
        centre = new TestCentre(folder, StoreSettings.derby(folder.resolve("store")), new MutableClock(late));
        firing().fireDue(late);
        assertThat(clockEntries(made)).isEqualTo(before).isNotEmpty();
    }

    @Test
    void keepsThePausesWhenAnotherGradeBringsAnotherLimit() {
        Case made = centre.desk
                .open(
                        centre.member("anna"),
                        NewCase.of(TestModule.TYPE, Channel.COUNTER, "The lift stands", Map.of("grade", "MINOR")))
                .orElseThrow();
        Map<String, String> reason = Map.of("pauseReason", "ACCESS", "nextContactOn", "2026-11-30");
        fire(made, "awaitCustomer", reason);
        centre.pass(Duration.ofHours(3));
        fire(made, "resume", Map.of());
        Case corrected = centre.desk
                .correct(centre.member("anna"), made.number(), CaseDesk.ANY_VERSION, Map.of("grade", "MAJOR"))
                .orElseThrow();
        assertThat(centre.cases
                        .file(centre.member("anna"), corrected.number())
                        .orElseThrow()
                        .timers())
                .filteredOn(timer -> timer.rule().equals("look"))
                .singleElement()
                .satisfies(timer -> {
                    assertThat(timer.limit()).isEqualTo("2 h");
                    assertThat(timer.dueAt())
                            .isEqualTo(made.times().receivedAt().plus(Duration.ofHours(5)));
                });
    }

    private Case fire(Case of, String step, Map<String, String> fields) {
        return centre.desk
                .fire(centre.member("anna"), of.number(), CaseDesk.ANY_VERSION, step, fields)
                .orElseThrow();
    }

    @Test
    void standsStillWhileTheCaseWaitsForTheCustomer() {
        Case made = centre.open("anna");
        Case waiting = centre.desk
                .fire(
                        centre.member("anna"),
                        made.number(),
                        made.version(),
                        "awaitCustomer",
                        Map.of("pauseReason", "ACCESS", "nextContactOn", "2026-11-30"))
                .orElseThrow();
        centre.pass(WEEK);
        firing().fireDue(centre.clock.instant());
        assertThat(clockEntries(made)).isEmpty();
        Case back = centre.desk
                .fire(centre.member("anna"), made.number(), waiting.version(), "resume", Map.of())
                .orElseThrow();
        assertThat(back.times().dueAt()).isAfter(centre.clock.instant());
    }
}
