// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.mode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.estate.Estate;
import org.steward.core.api.journal.Entry;
import org.steward.core.api.journal.Kinds;
import org.steward.core.api.mode.ModePeriod;
import org.steward.core.api.mode.ModePreview;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.people.Caller;
import org.steward.core.api.text.Text;
import org.steward.core.runtime.MutableClock;
import org.steward.core.runtime.TestCentre;
import org.steward.core.store.StoreSettings;

/** The service mode of an estate: routing, preview, change and the way back. */
class ModeDeskTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final Caller SYSTEM = Caller.system("test", TestCentre.ESTATE);

    @TempDir
    Path folder;

    private TestCentre centre;

    /** The store of the test: embedded Derby. */
    StoreSettings settings() {
        return StoreSettings.derby(folder.resolve("store"));
    }

    @BeforeEach
    void opens() {
        centre = new TestCentre(folder, settings(), new MutableClock(Instant.parse("2026-11-25T02:00:00Z")));
        centre.putModule(TestModes.counter());
        centre.putModule(TestModes.warden());
    }

    @AfterEach
    void closes() {
        centre.close();
    }

    private ModePeriod change(String mode, LocalDate from) {
        return centre.modes.change(SYSTEM, mode, from, "As decided").orElseThrow();
    }

    private Case now(Case of) {
        return centre.cases.find(centre.member("anna"), of.number()).orElseThrow();
    }

    private ModePreview preview(String mode) {
        return centre.modes.preview(SYSTEM, mode, TODAY).orElseThrow();
    }

    @Test
    void routesANewCaseByTheActiveModeAndTellsWhy() {
        change(TestModes.COUNTER, TODAY);
        Case first = centre.open("anna");
        Case second = centre.open("anna");
        assertThat(List.of(first, second))
                .extracting(each -> each.people().assignee())
                .containsExactly("anna", "bo");
        assertThat(first.people().responsible()).isEqualTo("anna");
        Entry opened = centre.store
                .journal()
                .ofCase(TestCentre.ESTATE, second.number())
                .get(0);
        assertThat(opened.data())
                .containsEntry("route", "bo")
                .containsEntry("route.en", "Least to do")
                .containsEntry("route.zh", "当前工作最少");
    }

    @Test
    void routesNothingWithoutAMode() {
        assertThat(centre.open("anna").people().assignee()).isEmpty();
    }

    @Test
    void tellsWhatWillChangeAndDoesJustThat() {
        change(TestModes.COUNTER, TODAY);
        List<Case> made = List.of(centre.open("anna"), centre.open("bo"), centre.open("anna"));
        ModePreview preview = preview(TestModes.WARDEN);
        assertThat(preview.openCases()).isEqualTo(3);
        assertThat(preview.cases())
                .extracting(ModePreview.Moved::number)
                .containsExactlyElementsOf(made.stream().map(Case::number).toList());
        assertThat(preview.cases()).extracting(ModePreview.Moved::after).containsOnly("chief");
        assertThat(preview.departments()).containsExactly(Text.of("Wardens", "管家部"));
        assertThat(preview.roles()).extracting(ModePreview.Named::id).containsExactly("CSM");
        assertThat(preview.figures()).singleElement().satisfies(figure -> {
            assertThat(figure.parameter().key()).isEqualTo("matter.limit");
            assertThat(figure.before()).isEqualTo("10 wh");
            assertThat(figure.after()).isEqualTo("4 wh");
            assertThat(figure.source()).isEqualTo("S1");
        });
        change(TestModes.WARDEN, TODAY);
        assertThat(made).allSatisfy(each -> {
            assertThat(now(each).people().assignee()).isEqualTo("chief");
            assertThat(now(each).people().team()).isEqualTo("wardens");
            assertThat(now(each).people().responsible()).isEqualTo(each.people().responsible());
        });
        assertThat(centre.parameters.value(TestCentre.ESTATE, "matter.limit")).isEqualTo("4 wh");
        assertThat(centre.journal.ofEstate(SYSTEM, Long.MAX_VALUE, 50))
                .filteredOn(entry -> entry.kind().equals(Kinds.MODE_CHANGED))
                .first()
                .satisfies(entry -> assertThat(entry.data()).containsEntry("moved", "3"));
    }

    @Test
    void goesBackTheSameWay() {
        change(TestModes.COUNTER, TODAY);
        List<Case> made = List.of(centre.open("anna"), centre.open("bo"));
        change(TestModes.WARDEN, TODAY);
        ModePreview preview = preview(TestModes.COUNTER);
        change(TestModes.COUNTER, TODAY);
        assertThat(preview.cases())
                .extracting(moved -> moved.number() + " " + moved.after())
                .containsExactlyElementsOf(made.stream()
                        .map(each -> each.number() + " " + now(each).people().assignee())
                        .toList());
    }

    @Test
    void leavesRunningDeadlinesTheirLimits() {
        change(TestModes.COUNTER, TODAY);
        Case made = centre.open("anna");
        Instant due = made.times().dueAt();
        change(TestModes.WARDEN, TODAY);
        assertThat(now(made).times().dueAt()).isEqualTo(due);
        assertThat(centre.open("anna").times().dueAt()).isBefore(due);
    }

    @Test
    void leavesWhatAPersonAssignedPromisedOrBegan() {
        change(TestModes.COUNTER, TODAY);
        Case assigned = centre.open("anna");
        centre.desk
                .assign(centre.member("chief"), assigned.number(), CaseDesk.ANY_VERSION, "bo", "")
                .orElseThrow();
        Case promised = centre.open("anna");
        centre.desk
                .promise(
                        centre.member("anna"),
                        promised.number(),
                        CaseDesk.ANY_VERSION,
                        centre.clock.instant().plus(Duration.ofHours(2)),
                        "")
                .orElseThrow();
        Case begun = centre.open("anna");
        centre.desk
                .fire(
                        centre.member(begun.people().assignee()),
                        begun.number(),
                        CaseDesk.ANY_VERSION,
                        "start",
                        Map.of("plan", "Look"))
                .orElseThrow();
        Case untouched = centre.open("anna");
        ModePreview preview = preview(TestModes.WARDEN);
        assertThat(preview.cases()).extracting(ModePreview.Moved::number).containsExactly(untouched.number());
        change(TestModes.WARDEN, TODAY);
        assertThat(now(assigned).people().assignee()).isEqualTo("bo");
        assertThat(now(promised).people().assignee())
                .isEqualTo(promised.people().assignee());
        assertThat(now(begun).people().assignee()).isEqualTo(begun.people().assignee());
        assertThat(now(untouched).people().assignee()).isEqualTo("chief");
    }

    @Test
    void waitsForItsDayAndCanBeTakenBackUntilThen() {
        ModePeriod planned = change(TestModes.WARDEN, TODAY.plusDays(2));
        ModePeriod later = change(TestModes.COUNTER, TODAY.plusDays(9));
        assertThat(planned.appliedAt()).isNull();
        assertThat(centre.modes.active(TestCentre.ESTATE)).isEmpty();
        centre.pass(Duration.ofDays(2));
        centre.modes.catchUp();
        assertThat(centre.modes.active(TestCentre.ESTATE).orElseThrow().id()).isEqualTo(TestModes.WARDEN);
        assertThat(centre.modes.cancel(SYSTEM, planned.id()).isDone()).isFalse();
        assertThat(centre.modes.cancel(SYSTEM, later.id()).orElseThrow().cancelled())
                .isTrue();
        centre.pass(Duration.ofDays(9));
        centre.modes.catchUp();
        assertThat(centre.modes.active(TestCentre.ESTATE).orElseThrow().id()).isEqualTo(TestModes.WARDEN);
    }

    @Test
    void keepsOneDecisionForADay() {
        change(TestModes.WARDEN, TODAY.plusDays(2));
        change(TestModes.COUNTER, TODAY.plusDays(2));
        centre.pass(Duration.ofDays(2));
        centre.modes.catchUp();
        assertThat(centre.modes.active(TestCentre.ESTATE).orElseThrow().id()).isEqualTo(TestModes.COUNTER);
        assertThat(centre.modes.periods(TestCentre.ESTATE))
                .filteredOn(period -> !period.cancelled())
                .hasSize(1);
    }

    @Test
    void goesOnWhereAStopInterruptedIt() {
        change(TestModes.COUNTER, TODAY);
        Case made = centre.open("anna");
        ModePeriod planned = change(TestModes.WARDEN, TODAY.plusDays(1));
        centre.store.transactions().write(TestCentre.ESTATE, sql -> {
            PeriodTable.apply(sql, planned.id(), centre.clock.instant());
            Estate now = centre.estates.estate(TestCentre.ESTATE).orElseThrow();
            centre.estates
                    .change(
                            SYSTEM,
                            new Estate(now.id(), now.name(), now.kind(), now.zone(), TestModes.WARDEN, now.accent()))
                    .orElseThrow();
            return null;
        });
        centre.modes.catchUp();
        assertThat(now(made).people().assignee()).isEqualTo("chief");
    }

    @Test
    void refusesAnUnknownModeAPastDayAndStrangers() {
        Outcome<ModePreview> refused = centre.modes.preview(SYSTEM, "castle", TODAY.minusDays(1));
        assertThat(refused.refusal().orElseThrow().flaws())
                .extracting(flaw -> flaw.field())
                .containsExactly("mode", "from");
        assertThat(centre.modes
                        .change(centre.member("anna"), TestModes.WARDEN, TODAY, "Why not")
                        .isDone())
                .isFalse();
        assertThat(centre.modes.change(SYSTEM, TestModes.WARDEN, TODAY, " ").isDone())
                .isFalse();
    }

    @Test
    void opensTheCaseAllTheSameWhenItsModuleIsAway() {
        change(TestModes.COUNTER, TODAY);
        centre.modules.withdraw("mode-counter").join();
        assertThat(centre.open("anna").people().assignee()).isEmpty();
        assertThat(centre.modes.active(TestCentre.ESTATE)).isEmpty();
    }
}
