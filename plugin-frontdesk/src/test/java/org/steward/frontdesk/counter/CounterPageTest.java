// SPDX-License-Identifier: Apache-2.0
package org.steward.frontdesk.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.steward.core.api.cases.Case;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.page.Block;
import org.steward.core.api.page.ModulePage;
import org.steward.core.api.people.Caller;
import org.steward.core.api.text.Text;
import org.steward.frontdesk.Centre;

/** Seats and the queue with more than one agent at a time (P04). */
class CounterPageTest {
    private static final int ROUNDS = 10;

    @TempDir
    Path folder;

    private final ExecutorService agents = Executors.newFixedThreadPool(2);
    private Centre centre;
    private ModulePage page;
    private Seats seats;

    @BeforeEach
    void opens() {
        centre = new Centre(folder);
        page = centre.page("counter");
        seats = new Seats(centre.store.transactions());
    }

    @AfterEach
    void closes() throws Exception {
        agents.shutdownNow();
        centre.close();
    }

    private Outcome<Text> act(String by, String action, Map<String, String> fields) {
        return page.act(centre.member(by), action, fields);
    }

    private <T> List<T> atOnce(Supplier<T> one, Supplier<T> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        List<Future<T>> running = new ArrayList<>();
        for (Supplier<T> each : List.of(one, other)) {
            running.add(agents.submit(() -> {
                start.await(30, TimeUnit.SECONDS);
                return each.get();
            }));
        }
        List<T> results = new ArrayList<>();
        for (Future<T> each : running) {
            results.add(each.get(60, TimeUnit.SECONDS));
        }
        return results;
    }

    private boolean take(String seat, String who) {
        return seats.take(Centre.ESTATE, seat, who, centre.clock.instant());
    }

    private String visitor() {
        act("anna", "arrive", Map.of("matter", "A question")).orElseThrow();
        List<Case> all = centre.all(CounterVisitType.ID);
        return all.get(all.size() - 1).number();
    }

    private String seatOf(String number) {
        return centre.reader
                .find(centre.member("anna"), number)
                .orElseThrow()
                .fields()
                .getOrDefault("seat", "");
    }

    @Test
    void givesASeatToOneOfTwoWhoSitDownAtOnce() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            assertThat(atOnce(() -> take("L2", "anna"), () -> take("L2", "bo"))).containsExactlyInAnyOrder(true, false);
            assertThat(seats.taken(Centre.ESTATE)).containsOnlyKeys("L2");
            seats.leave(Centre.ESTATE, seats.taken(Centre.ESTATE).get("L2"));
            assertThat(seats.taken(Centre.ESTATE)).isEmpty();
        }
    }

    @Test
    void leavesTheOldSeatWhenSomebodySitsDownElsewhere() {
        take("L2", "anna");
        take("R2", "anna");
        assertThat(seats.taken(Centre.ESTATE)).isEqualTo(Map.of("R2", "anna"));
    }

    @Test
    void keepsTheOldSeatWhenTheOtherOneIsTaken() {
        take("L2", "anna");
        take("R2", "bo");
        assertThat(take("R2", "anna")).isFalse();
        assertThat(seats.taken(Centre.ESTATE)).isEqualTo(Map.of("L2", "anna", "R2", "bo"));
    }

    @Test
    void sendsTwoVisitorsToTwoSeatsAlsoWhenTheyAreCalledAtOnce() throws Exception {
        take("L2", "anna");
        take("R2", "bo");
        for (int i = 0; i < ROUNDS; i++) {
            String one = visitor();
            String other = visitor();
            List<Outcome<Text>> called = atOnce(
                    () -> act("anna", "next", Map.of("number", one)), () -> act("bo", "next", Map.of("number", other)));
            assertThat(called).allMatch(outcome -> outcome.refusal().isEmpty());
            assertThat(List.of(seatOf(one), seatOf(other))).containsExactlyInAnyOrder("L2", "R2");
            act("anna", "left", Map.of("number", one)).orElseThrow();
            act("bo", "left", Map.of("number", other)).orElseThrow();
        }
    }

    @Test
    void sendsOneOfTwoVisitorsToTheOnlySeat() throws Exception {
        take("R1", "anna");
        for (int i = 0; i < ROUNDS; i++) {
            String one = visitor();
            String other = visitor();
            List<Outcome<Text>> called = atOnce(
                    () -> act("anna", "next", Map.of("number", one)), () -> act("bo", "next", Map.of("number", other)));
            assertThat(called.stream().filter(outcome -> outcome.refusal().isPresent()))
                    .hasSize(1);
            assertThat(List.of(seatOf(one), seatOf(other))).containsExactlyInAnyOrder("R1", "");
            String served = seatOf(one).isEmpty() ? other : one;
            act("anna", "left", Map.of("number", served)).orElseThrow();
            act("anna", "giveUp", Map.of("number", served.equals(one) ? other : one))
                    .orElseThrow();
        }
    }

    @Test
    void refusesASeatThatIsNotThere() {
        assertThat(flaw(act("anna", "sit", Map.of("seat", "X9")))).isEqualTo("seat");
    }

    private static String flaw(Outcome<Text> refused) {
        return refused.refusal().orElseThrow().flaws().get(0).code();
    }

    @Test
    void keepsTheSeatUntilTheVisitorIsSeenOff() {
        act("anna", "sit", Map.of("seat", "L2")).orElseThrow();
        String visitor = visitor();
        act("anna", "next", Map.of("number", visitor)).orElseThrow();
        assertThat(flaw(act("anna", "getUp", Map.of()))).isEqualTo("receiving");
        assertThat(flaw(act("anna", "sit", Map.of("seat", "R2")))).isEqualTo("receiving");
        act("anna", "left", Map.of("number", visitor)).orElseThrow();
        act("anna", "getUp", Map.of()).orElseThrow();
        assertThat(seats.taken(Centre.ESTATE)).isEmpty();
    }

    private Block.Line waiting() {
        return page.show(centre.member("anna"), Map.of()).blocks().stream()
                .filter(Block.Table.class::isInstance)
                .map(Block.Table.class::cast)
                .findFirst()
                .orElseThrow()
                .lines()
                .get(0);
    }

    @Test
    void marksAVisitorWhoHasWaitedTooLongInWhateverUnitTheLimitIsSet() {
        visitor();
        centre.clock.pass(Duration.ofMinutes(3));
        assertThat(waiting().tone()).isEqualTo(Block.Tone.NEUTRAL);
        centre.clock.pass(Duration.ofMinutes(1));
        assertThat(waiting().tone()).isEqualTo(Block.Tone.LATE);
        centre.parameters
                .set(Caller.system("test", Centre.ESTATE), "counter.queueWarn", "1 h", "A trial")
                .orElseThrow();
        assertThat(waiting().tone()).isEqualTo(Block.Tone.NEUTRAL);
    }

    @Test
    void saysWhatToDoWhenNobodySitsAndWhenAllAreBusy() {
        assertThat(advice()).contains("I sit here");
        act("anna", "sit", Map.of("seat", "L2")).orElseThrow();
        assertThat(advice()).contains("anna on L2");
        act("anna", "next", Map.of("number", visitor())).orElseThrow();
        assertThat(advice()).contains("ask the visitor to wait");
    }

    private String advice() {
        return ((Block.Note) page.show(centre.member("anna"), Map.of()).blocks().get(0))
                .text()
                .en();
    }
}
