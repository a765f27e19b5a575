// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.cases;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.people.Caller;
import org.steward.core.runtime.MutableClock;
import org.steward.core.runtime.TestCentre;
import org.steward.core.store.StoreSettings;

/** A centre for each test, and what desk tests say often. */
abstract class DeskTest {
    @TempDir
    Path folder;

    TestCentre centre;
    CaseDesk desk;
    Caller anna;
    Caller bo;

    @BeforeEach
    void opens() {
        centre = new TestCentre(folder, settings(), new MutableClock(Instant.parse("2026-11-25T02:00:00Z")));
        desk = centre.desk;
        anna = centre.member("anna");
        bo = centre.member("bo");
    }

    /** The store of the test: embedded Derby. */
    StoreSettings settings() {
        return StoreSettings.derby(folder.resolve("store"));
    }

    @AfterEach
    void closes() {
        centre.close();
    }

    static Rejection.Kind kind(Outcome<?> outcome) {
        return outcome.refusal().orElseThrow().kind();
    }

    Case fire(Caller caller, Case of, String step, Map<String, String> fields) {
        return desk.fire(caller, of.number(), of.version(), step, fields).orElseThrow();
    }

    Case closed(Case of) {
        Case started = fire(anna, of, "start", Map.of("worker", "bo", "plan", "oil"));
        return fire(anna, fire(bo, started, "finish", Map.of()), "settle", Map.of());
    }
}
