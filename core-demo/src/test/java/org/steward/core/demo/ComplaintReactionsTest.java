// SPDX-License-Identifier: Apache-2.0
package org.steward.core.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.cases.CaseFile;
import org.steward.core.api.cases.Channel;
import org.steward.core.api.cases.LinkKind;
import org.steward.core.api.cases.NewCase;
import org.steward.core.api.cases.Requester;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.people.Caller;

/** What complaints do by themselves, on the real rooms. */
class ComplaintReactionsTest {
    private static final Caller SYSTEM = Caller.system("test", DemoEstate.ID);

    @TempDir
    Path folder;

    private Centre centre;
    private List<DemoEstate.DemoCustomer> customers;

    @BeforeEach
    void open() {
        centre = new Centre(folder, Instant.parse("2026-11-25T03:00:00Z"));
        DemoEstate place = centre.place();
        place.make();
        customers = place.customers();
    }

    @AfterEach
    void close() throws Exception {
        centre.close();
    }

    @Test
    void makesAMatterMajorAtTheThirdComplaint() {
        List<Case> matter = linked(3);
        centre.react();
        assertThat(matter).allMatch(one -> file(one).current().grade().equals("MAJOR"));
        assertThat(matter).allMatch(one -> file(one).current().parent().isEmpty());
    }

    @Test
    void opensOneMasterForFiveHouseholds() {
        List<Case> matter = linked(5);
        centre.react();
        centre.react();
        String master = file(matter.get(0)).current().parent();
        assertThat(master).isNotEmpty();
        assertThat(matter).allMatch(one -> file(one).current().parent().equals(master));
        Case found = centre.reader.find(SYSTEM, master).orElseThrow();
        assertThat(found.grade()).isIn("IMPORTANT", "MAJOR");
        assertThat(found.people().responsible()).isEqualTo("li.na");
    }

    @Test
    void startsTheDeadlinesOfAMajorComplaintWhenItIsRaised() {
        Case made = complaint(0, Map.of());
        fire("li.na", made, "register", Map.of("apologised", "true"));
        fire("li.na", made, "classify", Map.of("grade", "MINOR", "valid", "VALID"));
        fire("li.na", made, "assign", Map.of("assignee", "zhao.lei"));
        assertThat(file(made).timers()).noneMatch(timer -> timer.rule().equals("forward-major"));
        centre.desk
                .fire(SYSTEM, made.number(), CaseDesk.ANY_VERSION, "becomeMajor", Map.of())
                .orElseThrow();
        assertThat(file(made).timers())
                .anyMatch(timer -> timer.rule().equals("forward-major")
                        && timer.startedAt().equals(centre.clock.instant()))
                .anyMatch(timer -> timer.rule().equals("major-plan"));
    }

    @Test
    void givesAComplaintAboutStaffOneLevelUp() {
        Case made = complaint(0, Map.of("about", DemoStaff.OFFICER));
        centre.react();
        assertThat(file(made).current().people().assignee()).isEqualTo(DemoStaff.MANAGER);
        fire("li.na", made, "register", Map.of("apologised", "true"));
        fire("li.na", made, "classify", Map.of("grade", "MINOR", "valid", "VALID"));
        Outcome<Case> toHimself = centre.desk.fire(
                as("li.na"), made.number(), CaseDesk.ANY_VERSION, "assign", Map.of("assignee", DemoStaff.OFFICER));
        assertThat(toHimself.refusal().orElseThrow().flaws().get(0).code()).isEqualTo("about-assignee");
        Outcome<Case> byHimself = centre.desk.fire(
                as(DemoStaff.OFFICER), made.number(), CaseDesk.ANY_VERSION, "settle", Map.of("result", "done"));
        assertThat(byHimself.refusal().orElseThrow().flaws().get(0).code()).isEqualTo("about-yourself");
    }

    private List<Case> linked(int count) {
        List<Case> matter = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            matter.add(complaint(n, Map.of()));
            if (n > 0) {
                centre.desk
                        .link(
                                as("li.na"),
                                matter.get(n).number(),
                                matter.get(n - 1).number(),
                                LinkKind.SAME_MATTER)
                        .orElseThrow();
            }
        }
        return matter;
    }

    private Case complaint(int customer, Map<String, String> fields) {
        DemoEstate.DemoCustomer who = customers.get(customer * 3);
        NewCase request = new NewCase(
                "complaint",
                Channel.COUNTER.name(),
                "",
                "No water",
                "",
                who.unitId(),
                "",
                new Requester(who.partyId(), "", "", false),
                null,
                "",
                null,
                "",
                fields,
                "");
        return centre.desk.open(as("li.na"), request).orElseThrow();
    }

    private void fire(String by, Case of, String transition, Map<String, String> fields) {
        centre.desk
                .fire(as(by), of.number(), CaseDesk.ANY_VERSION, transition, fields)
                .orElseThrow();
    }

    private CaseFile file(Case of) {
        return centre.reader.file(SYSTEM, of.number()).orElseThrow();
    }

    private Caller as(String staffId) {
        return centre.staff.caller(DemoEstate.ID, staffId).orElseThrow();
    }
}
