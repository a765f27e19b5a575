// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.steward.patrol.Park;
import org.steward.patrol.run.Hit;
import org.steward.patrol.run.RunPlanner;
import org.steward.patrol.run.RunType;
import org.steward.patrol.run.Standing;

/** What phones send that does not count, or not as it is. */
class WalkConflictsTest extends WalkedRun {
    @Test
    void keepsWhatComesAfterARunWasNotBegunInTimeWithoutCountingIt() {
        at(11);
        park.fire(Park.SYSTEM, run, "miss", Map.of()).orElseThrow();
        at(20);
        assertThat(send(hit(1, 12))).containsExactly(Standing.NOT_BEGUN);
        assertThat(now().state()).isEqualTo(RunType.MISSED);
        assertThat(stored()).hasSize(1);
    }

    @Test
    void tellsARetiredPointAndAChangedRouteApart() {
        routes.retire(ESTATE, "R", "P2");
        new RunPlanner(park.tools()).changed(ESTATE, "R");
        at(5);
        assertThat(send(hit(2, 1), item("HIT", "P9", 2, "X", "bo")))
                .containsExactly(Standing.RETIRED, Standing.NOT_PLANNED);
        assertThat(now().fields()).containsEntry(RunType.POINTS, "P1 P3 P4 P5");
        assertThat(stored()).hasSize(2);
    }

    @Test
    void cancelsTheRunsThatAChangedRouteNoLongerHas() {
        String other = opened("R 10:30");
        routes.change(ESTATE, route("08:30"));
        new RunPlanner(park.tools()).changed(ESTATE, "R");
        assertThat(park.find(other).state()).isEqualTo(RunType.CANCELLED);
        assertThat(now().state()).isEqualTo(RunType.SCHEDULED);
    }

    @Test
    void refusesAWrongLabelAStrangersRecordTheFutureAndHalfARecord() {
        at(5);
        assertThat(send(
                        item("HIT", "P1", 1, "LABEL2", "bo"),
                        item("HIT", "P1", 1, "LABEL1", "du"),
                        hit(1, 30),
                        item("HIT", "P1", 1, "", "bo")))
                .containsExactly(Standing.WRONG_LABEL, Standing.OTHER_MEMBER, Standing.FUTURE, Standing.MALFORMED);
        assertThat(stored()).isEmpty();
        assertThat(now().state()).isEqualTo(RunType.SCHEDULED);
    }

    @Test
    void setsTheClockOfAPhoneRightThatIsAnHourFast() {
        at(5);
        Instant phone = BEGIN.plusSeconds(65 * 60);
        assertThat(send(phone, List.of(hit(1, 61)))).containsExactly(Standing.COUNTS);
        assertThat(stored()).extracting(Hit::at).containsExactly(BEGIN.plusSeconds(60));
        assertThat(stored()).extracting(Hit::phoneAt).containsExactly(BEGIN.plusSeconds(61 * 60));
    }

    @Test
    void opensOneFindingForAnAnomalyHoweverOftenItIsSent() {
        at(5);
        Sending.Item anomaly = item("ANOMALY", "P1", 2, "", "bo");
        send(anomaly);
        send(anomaly);
        assertThat(park.of("inspection-finding")).singleElement().satisfies(finding -> {
            assertThat(finding.summary()).isEqualTo("Lamp broken");
            assertThat(finding.place()).isEqualTo("B1 1F Fire box");
        });
        assertThat(stored()).extracting(Hit::followUp).doesNotContain("");
    }
}
