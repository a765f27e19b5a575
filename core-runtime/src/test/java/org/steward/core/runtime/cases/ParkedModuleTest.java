// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.people.Caller;
import org.steward.core.runtime.TestCentre;

/**
 * Who waits for a module that is being replaced keeps no transaction open meanwhile: else writers inside the module,
 * for whose leaving the replacement waits, would wait behind them.
 */
@Timeout(30)
class ParkedModuleTest {
    @TempDir
    Path folder;

    private TestCentre centre;
    private Caller anna;
    private Case made;

    @BeforeEach
    void openACentre() {
        centre = new TestCentre(folder, Duration.ofSeconds(20));
        anna = centre.member("anna");
        made = centre.open("anna");
    }

    @AfterEach
    void close() {
        centre.close();
    }

    @Test
    void aNoteWaitsOutsideItsTransaction() throws Exception {
        assertThat(isDoneAfterWaitingOutside(() -> centre.desk.note(anna, made.number(), "Still waiting", false)))
                .isTrue();
        assertThat(centre.journal.ofCase(TestCentre.ESTATE, made.number()))
                .filteredOn(entry -> entry.note().equals("Still waiting"))
                .hasSize(1);
    }

    @Test
    void aStepWaitsOutsideItsTransaction() throws Exception {
        assertThat(isDoneAfterWaitingOutside(() ->
                        centre.desk.fire(anna, made.number(), CaseDesk.ANY_VERSION, "start", Map.of("plan", "oil"))))
                .isTrue();
    }

    @Test
    void readingACaseWaitsOutsideItsTransaction() throws Exception {
        assertThat(isDoneAfterWaitingOutside(() -> centre.cases.file(anna, made.number())))
                .isTrue();
    }

    private boolean isDoneAfterWaitingOutside(Supplier<Outcome<?>> work) throws Exception {
        centre.takeModule();
        FutureTask<Outcome<?>> task = new FutureTask<>(work::get);
        Thread visitor = new Thread(task, "visitor");
        visitor.start();
        while (visitor.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        assertThat(centre.transactions.open()).isZero();
        assertThat(task.isDone()).isFalse();
        centre.putModule();
        return task.get().isDone();
    }
}
