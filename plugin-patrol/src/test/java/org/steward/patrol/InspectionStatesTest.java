// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol;

import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.steward.patrol.finding.FindingType;
import org.steward.patrol.handover.HandoverType;
import org.steward.patrol.incident.IncidentType;
import org.steward.patrol.round.RoundKind;
import org.steward.patrol.round.RoundType;
import org.steward.patrol.visitor.GoodsType;
import org.steward.patrol.visitor.VisitorType;

/** The state machines against P23 and P27: every pair of states that they do not give has no step. */
class InspectionStatesTest {
    @ParameterizedTest
    @EnumSource(RoundKind.class)
    void roundsGoAsP23Says(RoundKind kind) {
        StatePairs.hold(
                RoundType.declare(kind).workflow(),
                Set.of("PLANNED", "RUNNING", "DONE", "REVIEWED", "MISSED"),
                Map.of(
                        "PLANNED", Set.of("RUNNING", "MISSED"),
                        "RUNNING", Set.of("DONE"),
                        "DONE", Set.of("REVIEWED")));
    }

    @Test
    void findingsGoAsP23Says() {
        StatePairs.hold(
                FindingType.declare().workflow(),
                Set.of("OPEN", "NOTICE_SENT", "FIXED", "RECHECK_PASS", "RECHECK_FAIL", "CLOSED"),
                Map.of(
                        "OPEN", Set.of("NOTICE_SENT", "CLOSED"),
                        "NOTICE_SENT", Set.of("FIXED"),
                        "FIXED", Set.of("RECHECK_PASS", "RECHECK_FAIL"),
                        "RECHECK_FAIL", Set.of("NOTICE_SENT"),
                        "RECHECK_PASS", Set.of("CLOSED")));
    }

    @Test
    void incidentsGoAsP27Says() {
        StatePairs.hold(
                IncidentType.declare().workflow(),
                Set.of(
                        "REPORTED",
                        "DISPATCHED",
                        "ON_SCENE",
                        "CONTROLLED",
                        "INVESTIGATED",
                        "REPORTED_UP",
                        "CLOSED",
                        "FALSE_ALARM"),
                Map.of(
                        "REPORTED", Set.of("DISPATCHED"),
                        "DISPATCHED", Set.of("ON_SCENE"),
                        "ON_SCENE", Set.of("CONTROLLED", "FALSE_ALARM"),
                        "CONTROLLED", Set.of("INVESTIGATED"),
                        "INVESTIGATED", Set.of("REPORTED_UP"),
                        "REPORTED_UP", Set.of("CLOSED")));
    }

    @Test
    void visitorsComeInAndGoOut() {
        StatePairs.hold(
                VisitorType.declare().workflow(),
                Set.of("REGISTERED", "IN", "OVERSTAYED", "OUT", "REFUSED"),
                Map.of(
                        "REGISTERED", Set.of("IN", "REFUSED"),
                        "IN", Set.of("OUT", "OVERSTAYED"),
                        "OVERSTAYED", Set.of("OUT")));
    }

    @Test
    void goodsPassOrAreHeld() {
        StatePairs.hold(
                GoodsType.declare().workflow(),
                Set.of("PRESENTED", "HELD", "PASSED", "TURNED_BACK"),
                Map.of("PRESENTED", Set.of("PASSED", "HELD"), "HELD", Set.of("PASSED", "TURNED_BACK")));
    }

    @Test
    void shiftsAreHandedOverByTwo() {
        StatePairs.hold(
                HandoverType.declare().workflow(),
                Set.of("DUE", "WRITTEN", "TAKEN_OVER", "MISSED"),
                Map.of("DUE", Set.of("WRITTEN", "MISSED"), "WRITTEN", Set.of("TAKEN_OVER", "DUE")));
    }
}
