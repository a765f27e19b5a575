// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.steward.core.api.callback.Callback;
import org.steward.core.api.callback.CallbackAttempt;
import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.cases.Satisfaction;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.people.Caller;
import org.steward.core.runtime.TestCentre;

/** Work of bo for a case of anna, after which the customer is asked. */
class CallbackLifeTest {
    @TempDir
    private Path folder;

    private TestCentre centre;
    private Caller anna;

    @BeforeEach
    void opens() {
        centre = new TestCentre(folder);
        anna = centre.member("anna");
    }

    @AfterEach
    void closes() {
        centre.close();
    }

    private Case finished() {
        Case made = centre.open("anna");
        fire(anna, made, "start", Map.of("worker", "bo", "plan", "oil"));
        return fire(centre.member("bo"), made, "finishAndAsk", Map.of());
    }

    private Case fire(Caller caller, Case of, String step, Map<String, String> fields) {
        return centre.desk
                .fire(caller, of.number(), CaseDesk.ANY_VERSION, step, fields)
                .orElseThrow();
    }

    private Case now(Case of) {
        return centre.cases.find(anna, of.number()).orElseThrow();
    }

    private Outcome<Callback> attempt(String caller, Satisfaction satisfaction) {
        long id = centre.callbacks.open(anna, false, 10).orElseThrow().get(0).id();
        return centre.callbacks.attempt(
                centre.member(caller),
                id,
                new CallbackAttempt(
                        centre.clock.instant(),
                        "",
                        CallbackAttempt.Method.PHONE,
                        true,
                        satisfaction,
                        "It still drips"));
    }

    @Test
    void opensTheCaseAgainForTheSameResponsibleWhenTheCustomerIsNotContent() {
        Case done = finished();
        attempt("anna", Satisfaction.C).orElseThrow();
        Case again = now(done);
        assertThat(again.state()).isEqualTo("WORKING");
        assertThat(again.reopened()).isEqualTo(1);
        assertThat(again.people().responsible()).isEqualTo("anna");
        assertThat(again.people().assignee()).isEqualTo("anna");
        assertThat(again.times().finishedAt()).isNull();
        assertThat(centre.callbacks.open(anna, false, 10).orElseThrow()).isEmpty();
    }

    @Test
    void closesItWhenTheCustomerIsContent() {
        Case done = finished();
        attempt("anna", Satisfaction.A).orElseThrow();
        assertThat(now(done).isClosed()).isTrue();
        assertThat(now(done).satisfaction()).isEqualTo(Satisfaction.A);
    }

    @Test
    void isNeverMadeByWhoDidTheWork() {
        Case done = finished();
        assertThat(done.people().doneBy()).isEqualTo("bo");
        assertThat(done.people().callerBack()).isNotEqualTo("bo");
        Rejection refusal = attempt("bo", Satisfaction.A).refusal().orElseThrow();
        assertThat(refusal.flaws().get(0).code()).isEqualTo("did-the-work");
        assertThat(now(done).state()).isEqualTo("DONE");
        assertThat(centre.callbacks.open(centre.member("bo"), true, 10).orElseThrow())
                .isEmpty();
    }

    @Test
    void doesNotKeepACaseWaitingThatIsNotAmongThoseAsked() {
        centre.parameters
                .set(Caller.system("test", TestCentre.ESTATE), "matter.rate", "0", "Nobody has time")
                .orElseThrow();
        Case done = finished();
        assertThat(now(done).isClosed()).isTrue();
        assertThat(centre.callbacks.open(anna, false, 10).orElseThrow()).isEmpty();
        assertThat(centre.check.run(line -> {})).isEmpty();
    }
}
