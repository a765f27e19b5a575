// SPDX-License-Identifier: Apache-2.0
package org.steward.core.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.api.module.ModuleRegistry.Lease;
import org.steward.core.api.module.ModuleStatus.State;
import org.steward.core.api.text.Text;
import org.steward.core.modules.Entrance.Visit;

/** One slot: leases, parking, draining and the fuse. */
@Timeout(30)
class SlotTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private final Slot slot = new Slot("visits", Clock.fixed(Instant.parse("2026-11-25T02:00:00Z"), ZoneOffset.UTC), 2);

    @Test
    void letsThoseInsideFinishOnTheOldGeneration() {
        slot.activate(generation("old"));
        Lease first = enter();
        slot.activate(generation("new"));
        assertThat(slot.isDrained("old", Duration.ZERO)).isFalse();
        assertThat(state().leases()).isEqualTo(1);
        first.close();
        assertThat(slot.isDrained("old", Duration.ZERO)).isTrue();
    }

    @Test
    void parksOnlyWhenEverybodyLeftInTimeAndElseServesOnNamingTheSlow() {
        slot.activate(generation("old"));
        Lease slow = slot.enter(Duration.ZERO, Visit.of("main", "GET /api/visits/report"))
                .orElseThrow();
        assertThat(slot.drain(Duration.ofMillis(5))).singleElement().asString().contains("GET /api/visits/report");
        assertThat(state().state()).isEqualTo(State.ACTIVE);
        slow.close();
        assertThat(slot.drain(LONG)).isEmpty();
        assertThat(state().state()).isEqualTo(State.PARKED);
    }

    @Test
    void letsAWaiterInThoughTheSlotIsParkedAgainAtOnce() throws Exception {
        slot.activate(generation("old"));
        slot.drain(LONG);
        CompletableFuture<Optional<Lease>> waiter = waiting("early");
        synchronized (slot) {
            slot.activate(generation("new"));
            slot.park("new");
        }
        waiter.get().orElseThrow().close();
        assertThat(state().state()).isEqualTo(State.PARKED);
    }

    @Test
    void letsWhoIsInsideInAgainWhileItIsParkedAndNobodyElse() throws Exception {
        slot.activate(generation("old"));
        try (Lease outer = enter()) {
            slot.park("old");
            try (Lease inner = slot.enter(LONG, Visit.of("main", "a follow-up")).orElseThrow()) {
                assertThat(inner.declaration()).isSameAs(outer.declaration());
            }
            assertThat(slot.enter(Duration.ZERO, Visit.of("tower", "another estate")))
                    .isEmpty();
            assertThat(CompletableFuture.supplyAsync(() -> slot.enter(Duration.ZERO, Visit.of("main", "another")))
                            .get())
                    .isEmpty();
            slot.activate(generation("new"));
            assertThat(enter().declaration()).as("still the old generation").isSameAs(outer.declaration());
        }
    }

    @Test
    void isNotEndedByTheGraceOfAnEarlierParking() {
        slot.activate(generation("old"));
        slot.park("old");
        long early = slot.parking();
        slot.activate(generation("new"));
        slot.drain(LONG);
        assertThat(slot.endGrace(early)).isFalse();
        assertThat(state().state()).isEqualTo(State.PARKED);
        assertThat(slot.endGrace(slot.parking())).isTrue();
    }

    @Test
    void turnsAwayMoreWaitersThanItsBound() {
        slot.activate(generation("old"));
        slot.drain(LONG);
        waiting("first");
        waiting("second");
        assertThat(slot.enter(LONG, Visit.of("main", "third"))).isEmpty();
    }

    @Test
    void fencesAModuleThatFailsAgainAndAgain() {
        slot.activate(generation("old"));
        for (int i = 0; i < Fuse.MOST_FAILURES; i++) {
            assertThat(state().state()).isEqualTo(State.ACTIVE);
            Lease lease = enter();
            lease.failed(new IllegalStateException("no lift"));
            lease.close();
        }
        assertThat(state().state()).isEqualTo(State.QUARANTINED);
        assertThat(state().trouble()).contains("20 failures", "no lift");
        assertThat(slot.enter(Duration.ZERO, Visit.of("main", "late"))).isEmpty();
    }

    private CompletableFuture<Optional<Lease>> waiting(String what) {
        int before = slot.waiters();
        CompletableFuture<Optional<Lease>> waiter =
                CompletableFuture.supplyAsync(() -> slot.enter(LONG, Visit.of("main", what)));
        while (slot.waiters() == before) {
            Thread.onSpinWait();
        }
        return waiter;
    }

    private Lease enter() {
        return slot.enter(Duration.ZERO, Visit.of("main", "")).orElseThrow();
    }

    private org.steward.core.api.module.ModuleStatus state() {
        return slot.status(Set.of());
    }

    private static Generation generation(String key) {
        ModuleDeclaration declaration = ModuleDeclaration.of("visits", Text.of("Visits", "来访"), Text.of("Visits", "来访"))
                .build();
        return new Generation(key, "1.0.0", () -> declaration, declaration);
    }
}
