// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment.sheet;

import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.steward.assessment.StatePairs;

class SheetWorkflowTest {
    @Test
    void hasExactlyTheStepsOfP32() {
        StatePairs.hold(
                SheetType.declare().workflow(),
                Set.of(
                        "OPEN",
                        "CALCULATED",
                        "SELF_RATED",
                        "REVIEWED",
                        "PUBLISHED",
                        "APPEALED",
                        "DECIDED",
                        "FINAL",
                        "LOCKED"),
                Map.of(
                        "OPEN", Set.of("CALCULATED"),
                        "CALCULATED", Set.of("SELF_RATED"),
                        "SELF_RATED", Set.of("REVIEWED"),
                        "REVIEWED", Set.of("PUBLISHED"),
                        "PUBLISHED", Set.of("FINAL", "APPEALED"),
                        "APPEALED", Set.of("DECIDED"),
                        "DECIDED", Set.of("FINAL"),
                        "FINAL", Set.of("LOCKED")));
    }

    @Test
    void takesAPlanBackUntilItIsGood() {
        StatePairs.hold(
                PlanType.declare().workflow(),
                Set.of("DUE", "SUBMITTED", "AGREED", "REVIEWED"),
                Map.of(
                        "DUE", Set.of("SUBMITTED"),
                        "SUBMITTED", Set.of("AGREED", "DUE"),
                        "AGREED", Set.of("REVIEWED")));
    }
}
