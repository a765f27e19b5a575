// SPDX-License-Identifier: Apache-2.0
package org.steward.core.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.people.Absence;
import org.steward.core.api.roster.RosterEntry;
import org.steward.core.api.store.Sequences;
import org.steward.core.directory.absence.StoredAbsences;

/** Two clients change absences or a roster at the same time, each through a node of its own where the store allows. */
class CrossingChangesTest {
    private static final String ESTATE = "garden";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final int MEETING_MS = 400;

    @TempDir
    Path folder;

    private final ExecutorService clients = Executors.newFixedThreadPool(2);
    private List<Directory> nodes;

    /** The nodes of the two clients: one and the same on embedded Derby. */
    List<Directory> nodes() {
        Directory only = new Directory(folder.resolve("store"));
        return List.of(only, only);
    }

    @BeforeEach
    void open() {
        nodes = nodes();
        nodes.get(0).estate(ESTATE);
        List.of("ann", "ben", "cat").forEach(id -> nodes.get(0).member(ESTATE, id, true, "", "CSA"));
    }

    @AfterEach
    void close() {
        clients.shutdown();
        Set.copyOf(nodes).forEach(Directory::close);
    }

    /** The absences of a node, held up between the check and the row until the other client is there or late. */
    private static StoredAbsences heldUp(Directory node, CountDownLatch meeting) {
        Sequences sequences = (estate, name, block) -> {
            meeting.countDown();
            wait(meeting);
            return node.store.sequences().next(estate, name, block);
        };
        return new StoredAbsences(
                new DirectorySchema(node.store.migrations()),
                node.store.transactions(),
                sequences,
                node.store.journal(),
                node.estates,
                node.accounts,
                node.clock);
    }

    private List<Outcome<Absence>> both(Absence one, Absence other) throws Exception {
        CountDownLatch meeting = new CountDownLatch(2);
        List<Callable<Outcome<Absence>>> puts = List.of(
                () -> heldUp(nodes.get(0), meeting).put(nodes.get(0).system(ESTATE), one),
                () -> heldUp(nodes.get(1), meeting).put(nodes.get(1).system(ESTATE), other));
        List<Outcome<Absence>> outcomes = new ArrayList<>();
        for (Future<Outcome<Absence>> put : clients.invokeAll(puts)) {
            outcomes.add(put.get());
        }
        return outcomes;
    }

    private void onlyOne(List<Outcome<Absence>> outcomes, String code) {
        assertThat(outcomes).filteredOn(Outcome::isDone).hasSize(1);
        assertThat(outcomes)
                .flatExtracting(outcome -> outcome.refusal().stream()
                        .flatMap(no -> no.flaws().stream())
                        .toList())
                .extracting(Flaw::code)
                .containsExactly(code);
        assertThat(nodes.get(0).absences.absences(ESTATE, TODAY)).hasSize(1);
    }

    @Test
    void acceptsOneOfTwoOverlappingAbsencesOfAMember() throws Exception {
        onlyOne(
                both(
                        new Absence(0, "ann", "ben", TODAY, TODAY.plusDays(5), ""),
                        new Absence(0, "ann", "cat", TODAY.plusDays(5), TODAY.plusDays(9), "")),
                "overlap");
    }

    @Test
    void acceptsOneOfTwoMembersWhoWouldStandInForEachOther() throws Exception {
        onlyOne(
                both(
                        new Absence(0, "ann", "ben", TODAY, TODAY.plusDays(5), ""),
                        new Absence(0, "ben", "ann", TODAY, TODAY.plusDays(5), "")),
                "circle");
    }

    @Test
    void keepsAnAbsenceEndedWhileItIsBeingMoved() throws Exception {
        Absence begun = nodes.get(0)
                .absences
                .put(nodes.get(0).system(ESTATE), new Absence(0, "ann", "ben", TODAY, TODAY, ""))
                .orElseThrow();
        Future<Outcome<Absence>> moved = meanwhile(
                () -> nodes.get(0)
                        .absences
                        .end(nodes.get(0).system(ESTATE), begun.id())
                        .orElseThrow(),
                () -> nodes.get(1)
                        .absences
                        .put(
                                nodes.get(1).system(ESTATE),
                                new Absence(begun.id(), "ann", "cat", TODAY, TODAY.plusDays(9), "")));
        assertThat(moved.get().isDone()).isFalse();
        assertThat(nodes.get(0).absences.absences(ESTATE, TODAY)).isEmpty();
    }

    @Test
    void leavesTheRosterOfOneOfTwoClientsWhole() throws Exception {
        List<RosterEntry> early =
                List.of(new RosterEntry("ann", TODAY, "EARLY"), new RosterEntry("ben", TODAY, "MIDDLE"));
        List<RosterEntry> late = List.of(
                new RosterEntry("ann", TODAY, "NIGHT"),
                new RosterEntry("ben", TODAY, "MIDDLE"),
                new RosterEntry("ben", TODAY.plusDays(1), "NIGHT"));
        Future<Outcome<Integer>> second =
                meanwhile(() -> roster(nodes.get(0), early), () -> roster(nodes.get(1), late));
        assertThat(second.get().isDone()).isTrue();
        assertThat(nodes.get(0).rosters.entries(ESTATE, TODAY, TODAY.plusDays(6)))
                .containsExactlyInAnyOrderElementsOf(late);
    }

    private static Outcome<Integer> roster(Directory node, List<RosterEntry> entries) {
        return node.rosters.replace(node.system(ESTATE), Set.of("ann", "ben"), TODAY, TODAY.plusDays(6), entries);
    }

    /** Lets the second begin when the first is done but not committed; commits when the second has ended or waits. */
    private <T> Future<T> meanwhile(Callable<?> first, Callable<T> second) {
        CountDownLatch ended = new CountDownLatch(1);
        return nodes.get(0).store.transactions().write(ESTATE, sql -> {
            try {
                first.call();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            Future<T> begun = clients.submit(() -> {
                try {
                    return second.call();
                } finally {
                    ended.countDown();
                }
            });
            wait(ended);
            return begun;
        });
    }

    /** Waits for the other client, who may be held up itself: then not for long. */
    private static boolean wait(CountDownLatch latch) {
        try {
            return latch.await(MEETING_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
