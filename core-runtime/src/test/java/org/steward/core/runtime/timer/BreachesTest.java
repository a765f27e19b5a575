// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.timer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.Channel;
import org.steward.core.api.cases.NewCase;
import org.steward.core.api.journal.Entry;
import org.steward.core.api.journal.Kinds;
import org.steward.core.runtime.TestCentre;
import org.steward.core.runtime.TestModule;

/** A case that expires by a step of its own after thirty days. */
class BreachesTest {
    private static final Duration EXPIRED = Duration.ofDays(31);

    @TempDir
    private Path folder;

    private TestCentre centre;

    @BeforeEach
    void opens() {
        centre = new TestCentre(folder);
    }

    @AfterEach
    void closes() {
        centre.close();
    }

    private void fireDue() {
        ClockRound.fireDue(centre);
    }

    private Case open(String summary) {
        return centre.desk
                .open(centre.member("anna"), NewCase.of(TestModule.TYPE, Channel.COUNTER, summary, Map.of()))
                .orElseThrow();
    }

    private String state(Case of) {
        return centre.cases
                .find(centre.member("anna"), of.number())
                .orElseThrow()
                .state();
    }

    private List<Entry> refused(Case of) {
        return centre.journal.ofCase(TestCentre.ESTATE, of.number()).stream()
                .filter(entry -> entry.kind().equals(Kinds.CLOCK_STEP_REFUSED))
                .toList();
    }

    private int pending() {
        return centre.transactions.read(
                TestCentre.ESTATE,
                sql -> sql.query(
                                "SELECT rule FROM clock_breach WHERE estate_id = ?",
                                row -> row.text("rule"),
                                TestCentre.ESTATE)
                        .size());
    }

    @Test
    void takesTheStepWhenTheDeadlinePasses() {
        Case made = open("A key");
        centre.pass(EXPIRED);
        fireDue();
        assertThat(state(made)).isEqualTo("CLOSED");
        assertThat(pending()).isZero();
    }

    @Test
    void takesItLaterWhenTheModuleWasAway() {
        Case made = open("A key");
        centre.takeModule();
        centre.pass(EXPIRED);
        fireDue();
        assertThat(state(made)).isEqualTo("REGISTERED");
        assertThat(pending()).isPositive();
        centre.putModule();
        centre.pass(Duration.ofMinutes(2));
        fireDue();
        assertThat(state(made)).isEqualTo("CLOSED");
        assertThat(pending()).isZero();
    }

    @Test
    void saysSoInTheCaseAfterTheLastTry() {
        Case made = open(TestModule.STUCK);
        centre.pass(EXPIRED);
        for (int i = 0; i < 2 * Breaches.MOST_TRIES; i++) {
            fireDue();
            centre.pass(Duration.ofHours(7));
        }
        assertThat(state(made)).isEqualTo("REGISTERED");
        assertThat(refused(made))
                .singleElement()
                .satisfies(entry -> assertThat(entry.note()).isEqualTo("It is stuck"));
        assertThat(pending()).isZero();
    }

    @Test
    void dropsTheStepThatTheCaseHasLeftBehind() {
        Case made = open("A key");
        centre.desk
                .fire(centre.member("anna"), made.number(), made.version(), "start", Map.of("plan", "find it"))
                .orElseThrow();
        centre.pass(EXPIRED);
        fireDue();
        assertThat(state(made)).isEqualTo("WORKING");
        assertThat(pending()).isZero();
        assertThat(refused(made)).isEmpty();
    }
}
