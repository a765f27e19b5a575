// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.timer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.cases.CaseTimer;
import org.steward.core.api.cases.Channel;
import org.steward.core.api.cases.NewCase;
import org.steward.core.api.journal.Entry;
import org.steward.core.api.journal.Kinds;
import org.steward.core.runtime.TestCentre;
import org.steward.core.runtime.TestModule;
import org.steward.core.runtime.notice.StaffChain;

/** A deadline counted from a time the customer names: a taxi at six tomorrow. */
class AnchoredDeadlineTest {
    private static final Instant SIX_TOMORROW = Instant.parse("2026-11-25T22:00:00Z");
    private static final Instant SEVEN_TOMORROW = Instant.parse("2026-11-25T23:00:00Z");

    @TempDir
    Path folder;

    private TestCentre centre;

    @BeforeEach
    void opens() {
        centre = new TestCentre(folder);
    }

    @AfterEach
    void closes() {
        centre.close();
    }

    private Case open(Map<String, String> fields) {
        return centre.desk
                .open(
                        centre.member("anna"),
                        NewCase.of(TestModule.TYPE, Channel.PHONE, "A taxi at six tomorrow", fields))
                .orElseThrow();
    }

    private List<CaseTimer> served(Case of) {
        return centre.cases.file(centre.member("anna"), of.number()).orElseThrow().timers().stream()
                .filter(timer -> timer.rule().equals("served"))
                .toList();
    }

    private int fire(Instant now) {
        return new ClockFiring(
                        centre.store.transactions(),
                        centre.store.journal(),
                        centre.estates,
                        new StageTimes(centre.estates, centre.parameters),
                        centre.notices,
                        new StaffChain(centre.staff),
                        centre.desk,
                        centre.types)
                .fireDue(now);
    }

    private List<String> told(Case of) {
        return told("served", of);
    }

    private List<String> told(String rule, Case of) {
        return centre.store.journal().ofCase(TestCentre.ESTATE, of.number()).stream()
                .filter(entry -> rule.equals(entry.data().get("rule")))
                .map(Entry::kind)
                .toList();
    }

    @Test
    void isDueAtTheWantedTimeAndSaysWhy() {
        Case made = open(Map.of("wantedAt", "2026-11-26T06:00"));
        assertThat(served(made)).singleElement().satisfies(timer -> {
            assertThat(timer.dueAt()).isEqualTo(SIX_TOMORROW);
            assertThat(timer.explanation().steps().get(0).sentence().en()).isEqualTo("Counted from: Wanted at");
            assertThat(timer.explanation().steps().get(0).sentence().zh()).isEqualTo("计算起点：约定时间");
        });
    }

    @Test
    void doesNotExistWithoutAWantedTime() {
        assertThat(served(open(Map.of()))).isEmpty();
    }

    @Test
    void appearsMovesAndGoesWithItsField() {
        Case made = open(Map.of());
        correct(made, "2026-11-26T06:00");
        assertThat(served(made)).extracting(CaseTimer::dueAt).containsExactly(SIX_TOMORROW);
        correct(made, "2026-11-26T07:00");
        assertThat(served(made)).extracting(CaseTimer::dueAt).containsExactly(SEVEN_TOMORROW);
        assertThat(served(made)).extracting(CaseTimer::cancelled).containsExactly(false);
        correct(made, "");
        assertThat(served(made)).extracting(CaseTimer::cancelled).containsExactly(true);
        correct(made, "2026-11-26T06:00");
        assertThat(served(made)).extracting(CaseTimer::dueAt).containsExactly(SIX_TOMORROW);
        assertThat(served(made)).extracting(CaseTimer::cancelled).containsExactly(false);
    }

    private void correct(Case of, String wanted) {
        centre.desk
                .correct(centre.member("anna"), of.number(), CaseDesk.ANY_VERSION, Map.of("wantedAt", wanted))
                .orElseThrow();
    }

    @Test
    void warnsAnHourBeforeAndTellsTheManagerHalfAnHourAfter() {
        Case made = open(Map.of("wantedAt", "2026-11-26T06:00"));
        fire(SIX_TOMORROW.minus(Duration.ofMinutes(61)));
        assertThat(told(made)).isEmpty();
        fire(SIX_TOMORROW.minus(Duration.ofMinutes(60)));
        assertThat(told(made)).containsExactly(Kinds.CLOCK_WARNED);
        fire(SIX_TOMORROW);
        assertThat(told(made)).contains(Kinds.CLOCK_OVERDUE);
        int before = told(made).size();
        fire(SIX_TOMORROW.plus(Duration.ofMinutes(29)));
        assertThat(told(made)).hasSize(before);
        fire(SIX_TOMORROW.plus(Duration.ofMinutes(30)));
        assertThat(told(made)).hasSize(before + 1).contains(Kinds.CLOCK_ESCALATED);
    }

    @Test
    void isWarnedSoManyDaysBeforeAsItsRuleSaysAtTheSameTimeOfTheDay() {
        Case made = open(Map.of("endsAt", "2026-12-11T06:00"));
        fire(Instant.parse("2026-12-07T21:59:59Z"));
        assertThat(told("ended", made)).isEmpty();
        fire(Instant.parse("2026-12-07T22:00:00Z"));
        assertThat(told("ended", made)).containsExactly(Kinds.CLOCK_WARNED);
    }

    @Test
    void doesNotWarnAtOnceWhenTheWantedTimeIsNear() {
        Case made = open(Map.of("wantedAt", "2026-11-25T10:20"));
        fire(centre.clock.instant().plus(Duration.ofMinutes(14)));
        assertThat(told(made)).isEmpty();
        fire(centre.clock.instant().plus(Duration.ofMinutes(15)));
        assertThat(told(made)).containsExactly(Kinds.CLOCK_WARNED);
    }
}
