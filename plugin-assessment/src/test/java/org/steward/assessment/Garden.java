// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.steward.assessment.sheet.CycleType;
import org.steward.assessment.sheet.SheetType;
import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.cases.CaseFile;
import org.steward.core.api.cases.CaseQuery;
import org.steward.core.api.cases.CaseTimer;
import org.steward.core.api.cases.Channel;
import org.steward.core.api.cases.NewCase;
import org.steward.core.api.clock.DeadlineRule;
import org.steward.core.api.estate.Estate;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.people.Caller;
import org.steward.core.api.people.Staff;
import org.steward.core.api.people.Team;
import org.steward.core.api.text.Language;
import org.steward.core.api.text.Text;
import org.steward.test.centre.Template;

/** An estate with two departments, in November 2026. */
record Garden(Centre centre) {
    static final String ID = "garden";
    static final Caller SYSTEM = Caller.system("test", ID);

    private static final Instant BEGIN = Instant.parse("2026-11-02T02:00:00Z");
    private static final Template TEMPLATE = new Template(Garden::make);

    static Garden in(Path folder) {
        return new Garden(new Centre(TEMPLATE.into(folder), BEGIN));
    }

    /** The centre of a garden whose figures are counted. */
    private static Centre make(Path folder) {
        Centre centre = new Centre(folder, BEGIN);
        centre.add(new Estate(
                ID, Text.of("Garden", "花园"), Estate.Kind.RESIDENTIAL, ZoneId.of("Asia/Shanghai"), "", "#225588"));
        Garden garden = new Garden(centre);
        garden.team("desk", "");
        garden.team("works", "");
        garden.member("greta", "GM", "");
        garden.member("rob", "RPM", "");
        garden.member("mia", "CSM", "desk");
        garden.member("olga", "CSO", "desk");
        garden.member("anna", "CSA", "desk");
        garden.member("ben", "CSA", "desk");
        garden.member("fay", "FIN", "works");
        garden.team("desk", "olga");
        centre.counter.complete(ID);
        return centre;
    }

    void team(String id, String lead) {
        centre.staff.put(SYSTEM, new Team(id, Text.of(id, id), lead)).orElseThrow();
    }

    private void member(String id, String role, String team) {
        centre.staff
                .put(SYSTEM, new Staff(id, id, Set.of(role), team, "", Language.EN, true), "")
                .orElseThrow();
    }

    Caller caller(String id) {
        return centre.staff.caller(ID, id).orElseThrow();
    }

    /** Jobs of a member: so many in time, so many late. */
    void jobs(String member, int inTime, int late) {
        for (int i = 0; i < inTime + late; i++) {
            Case job = centre.desk
                    .open(SYSTEM, NewCase.of(Trials.JOB, Channel.PHONE, "A job for " + member, Map.of()))
                    .orElseThrow();
            centre.desk
                    .assign(SYSTEM, job.number(), CaseDesk.ANY_VERSION, member, "")
                    .orElseThrow();
            fire(SYSTEM, job.number(), i < inTime ? "done" : "late", Map.of()).orElseThrow();
        }
    }

    Case complaint(String about) {
        Case complaint = centre.desk
                .open(
                        SYSTEM,
                        NewCase.of(
                                Trials.COMPLAINT,
                                Channel.PHONE,
                                "Rude to a resident",
                                Map.of("about", about, "grade", "IMPORTANT", "valid", "VALID")))
                .orElseThrow();
        return fire(SYSTEM, complaint.number(), "done", Map.of()).orElseThrow();
    }

    /** The night after November: the cycle its duty opens. */
    Case cycle(String place) {
        centre.clock.set(Instant.parse("2026-11-30T18:00:00Z"));
        Case cycle = centre.desk
                .open(
                        SYSTEM,
                        NewCase.of(CycleType.ID, Channel.PATROL, "Assessment: " + place, Map.of())
                                .at(place))
                .orElseThrow();
        centre.react();
        return find(cycle.number());
    }

    List<Case> sheets() {
        return of(SheetType.ID);
    }

    List<Case> of(String type) {
        return centre.reader
                .list(SYSTEM, CaseQuery.of(Map.of("type", type, "limit", "100", "sort", "number")))
                .orElseThrow()
                .rows();
    }

    Case sheet(String subject) {
        return sheets().stream()
                .filter(sheet -> sheet.source().endsWith("/" + subject))
                .findFirst()
                .orElseThrow();
    }

    Case find(String number) {
        return file(number).current();
    }

    CaseFile file(String number) {
        return centre.reader.file(SYSTEM, number).orElseThrow();
    }

    /** Whether a member is shown a case. */
    boolean reads(String member, String number) {
        return centre.reader.file(caller(member), number).isDone();
    }

    /** Numbers of the sheets in the list of a member. */
    List<String> listed(String member) {
        return centre
                .reader
                .list(caller(member), CaseQuery.of(Map.of("type", SheetType.ID, "limit", "100")))
                .orElseThrow()
                .rows()
                .stream()
                .map(Case::number)
                .toList();
    }

    Outcome<Case> fire(Caller caller, String number, String step, Map<String, String> fields) {
        return centre.desk.fire(caller, number, CaseDesk.ANY_VERSION, step, fields);
    }

    /** A member takes a step, and the module reacts. */
    Case step(String member, String number, String step, Map<String, String> fields) {
        fire(caller(member), number, step, fields).orElseThrow();
        centre.react();
        return find(number);
    }

    /** Lets the nearest open deadline of a case pass, and takes the step that follows from it. */
    Case pass(String number) {
        CaseFile file = file(number);
        CaseTimer next = file.timers().stream()
                .filter(timer -> timer.metAt() == null && !timer.cancelled())
                .min(Comparator.comparing(CaseTimer::dueAt))
                .orElseThrow();
        String breach = centre.types.type(ID, file.current().type()).orElseThrow().deadlines().stream()
                .filter(rule -> rule.id().equals(next.rule()))
                .map(DeadlineRule::onBreach)
                .findFirst()
                .orElseThrow();
        centre.clock.set(next.dueAt().plus(Duration.ofMinutes(1)));
        fire(SYSTEM, number, breach, Map.of()).orElseThrow();
        centre.react();
        return find(number);
    }
}
