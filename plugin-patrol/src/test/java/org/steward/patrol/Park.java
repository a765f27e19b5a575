// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.cases.CaseQuery;
import org.steward.core.api.cases.CaseType;
import org.steward.core.api.cases.Channel;
import org.steward.core.api.cases.NewCase;
import org.steward.core.api.estate.Building;
import org.steward.core.api.estate.Estate;
import org.steward.core.api.estate.Unit;
import org.steward.core.api.notice.Notice;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.people.Caller;
import org.steward.core.api.people.Staff;
import org.steward.core.api.text.Language;
import org.steward.core.api.text.Text;

/** An estate with two buildings and a member of each role, on a Monday morning, the 7th of December 2026 at 8:00. */
public record Park(House house) implements AutoCloseable {
    private static final String ID = "park";

    /** The platform acting by itself. */
    public static final Caller SYSTEM = Caller.system("test", ID);

    /** Opens it in a folder. */
    public static Park in(Path folder) {
        House house = new House(folder, Instant.parse("2026-12-07T00:00:00Z"));
        ZoneId zone = ZoneId.of("Asia/Shanghai");
        house.estates
                .create(SYSTEM, new Estate(ID, Text.of("Park", "公园里"), Estate.Kind.RESIDENTIAL, zone, "", "#225588"))
                .orElseThrow();
        Park park = new Park(house);
        park.building("B1", "1-101");
        park.building("B2", "2-201");
        Map.of("wei", "CSM", "fang", "CSO", "anna", "CSA", "bo", "GUARD", "du", "GUARD", "cao", "GCAP", "rui", "RPM")
                .forEach(park::member);
        park.member("icy", "ICC");
        return park;
    }

    private void building(String id, String unit) {
        house.estates
                .put(SYSTEM, new Building(id, Text.of("Building " + id, id + "号楼")))
                .orElseThrow();
        house.estates
                .put(SYSTEM, new Unit(unit, id, 1, BigDecimal.TEN, Unit.Usage.HOME, Unit.Occupancy.OWNER_OCCUPIED))
                .orElseThrow();
    }

    private void member(String id, String role) {
        house.staff
                .put(SYSTEM, new Staff(id, id, Set.of(role), "", "", Language.EN, true), "")
                .orElseThrow();
    }

    /** A member of staff with the rights of their role. */
    public Caller as(String id) {
        return house.staff.caller(ID, id).orElseThrow();
    }

    /** What the module works with. */
    public PatrolTools tools() {
        return house.tools;
    }

    /** Lets time go by. */
    public void pass(java.time.Duration time) {
        house.clock.pass(time);
    }

    /** Opens a case at a place. */
    public Case open(Caller who, String type, String place, Map<String, String> fields) {
        return house.desk
                .open(
                        who,
                        NewCase.of(type, Channel.PATROL, "Opened in the park", fields)
                                .at(place))
                .orElseThrow();
    }

    /** Id of a file that was added to a case: a photo or a signature. */
    public String file(String number) {
        return house.attachments
                .add(SYSTEM, number, "file.png", false, new ByteArrayInputStream(new byte[] {1, 2, 3}))
                .orElseThrow()
                .id();
    }

    /** Fires a step. */
    public Outcome<Case> fire(Caller who, String number, String step, Map<String, String> fields) {
        return house.desk.fire(who, number, CaseDesk.ANY_VERSION, step, fields);
    }

    /** Code of the first reason why a step is refused, and the kind of refusal; empty when it is done. */
    public String refused(Caller who, String number, String step, Map<String, String> fields) {
        return fire(who, number, step, fields)
                .refusal()
                .map(no -> no.kind() == Rejection.Kind.CONFLICT
                        ? "conflict"
                        : no.flaws().get(0).code())
                .orElse("");
    }

    /** The case now. */
    public Case find(String number) {
        return house.reader.find(SYSTEM, number).orElseThrow();
    }

    /** All cases of a type, oldest first. */
    public List<Case> of(String type) {
        return house.reader
                .list(SYSTEM, CaseQuery.of(Map.of("type", type, "sort", "oldest", "limit", "200")))
                .orElseThrow()
                .rows();
    }

    /** A case type as it is declared. */
    public CaseType type(String id) {
        return house.types.type(ID, id).orElseThrow();
    }

    /** What is entered at the end of a round in which all is in order. */
    public Map<String, String> inOrder(String type) {
        Map<String, String> seen = new HashMap<>();
        type(type).workflow().transition("complete").orElseThrow().form().fields().stream()
                .filter(field -> field.name().endsWith("Result"))
                .forEach(field -> seen.put(field.name(), "PASS"));
        return seen;
    }

    /** Subjects of the notices of a member. */
    public List<String> told(String id) {
        return house.notices.mine(as(id), 50).stream()
                .map(Notice::subject)
                .map(Text::en)
                .toList();
    }

    /** Lets the module react to everything that happened. */
    public void react() {
        house.reactAgain();
    }

    @Override
    public void close() throws Exception {
        house.close();
    }
}
