// SPDX-License-Identifier: Apache-2.0
package org.steward.year;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.steward.core.api.estate.Building;
import org.steward.core.api.estate.Estate;
import org.steward.core.api.estate.Unit;
import org.steward.core.api.people.Caller;
import org.steward.core.api.people.Party;
import org.steward.core.api.people.Staff;
import org.steward.core.api.people.Team;
import org.steward.core.api.people.Tenure;
import org.steward.core.api.text.Language;
import org.steward.core.api.text.Text;

/** The estate in which the year is played: buildings, units and the members of staff. Immutable. */
public final class Town {
    /** The estate. */
    public static final String ESTATE = "year";

    /** Its time zone. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Its first month. */
    public static final YearMonth FIRST = YearMonth.of(2025, 1);

    /** How many months are played. */
    public static final int MONTHS = 12;

    /** The department of the technicians. */
    static final String WORKS = "works";

    private static final String DESK = "desk";
    private static final int PER_BUILDING = 20;
    private static final Map<String, String> MEMBERS = members();

    private final List<String> homes = new ArrayList<>();
    private final List<String> empty = new ArrayList<>();
    private final List<String> renovated = new ArrayList<>();

    /** A town of so many units, a multiple of 20. */
    Town(int units) {
        for (int i = 0; i < units; i++) {
            String unit = (i / PER_BUILDING + 1) + "-" + (101 + i % 4 + i % PER_BUILDING / 4 * 100);
            (i % 8 == 5 ? empty : i % 8 == 2 ? renovated : homes).add(unit);
        }
    }

    /** When the year begins. */
    public static Instant begin() {
        return FIRST.atDay(1).atStartOfDay(ZONE).toInstant();
    }

    /** When it is over. */
    public static Instant end() {
        return FIRST.plusMonths(MONTHS).atDay(1).atStartOfDay(ZONE).toInstant();
    }

    private static Map<String, String> members() {
        Map<String, String> members = new LinkedHashMap<>();
        for (String id :
                List.of("csa1", "csa2", "tech1", "tech2", "guard1", "guard2", "cso1", "csm1", "csm2", "rpm1", "icc1")) {
            members.put(id, id.substring(0, id.length() - 1).toUpperCase(java.util.Locale.ROOT));
        }
        members.put("gcap1", "GCAP");
        members.put("fin1", "FIN");
        members.put("gm1", "GM");
        return members;
    }

    /** Founds it in a centre. */
    void found(YearCentre centre) {
        Caller system = Caller.system("year", ESTATE);
        centre.estates
                .create(
                        system,
                        new Estate(ESTATE, Text.of("The year", "一年"), Estate.Kind.RESIDENTIAL, ZONE, "", "#336699"))
                .orElseThrow();
        for (String building : buildings()) {
            centre.estates
                    .put(system, new Building(building, Text.of("Building " + building, building + " 栋")))
                    .orElseThrow();
        }
        homes.forEach(unit -> put(centre, system, unit, Unit.Occupancy.OWNER_OCCUPIED));
        empty.forEach(unit -> put(centre, system, unit, Unit.Occupancy.VACANT));
        renovated.forEach(unit -> put(centre, system, unit, Unit.Occupancy.LET));
        homes.forEach(unit -> settle(centre, system, unit));
        putTeams(centre, system, "", "");
        MEMBERS.forEach((id, role) -> centre.staff
                .put(system, new Staff(id, id, Set.of(role), team(role), "", Language.EN, true), "")
                .orElseThrow());
        putTeams(centre, system, "cso1", "tech1");
    }

    private static String team(String role) {
        return switch (role) {
            case "CSA", "CSO" -> DESK;
            case "TECH" -> WORKS;
            default -> "";
        };
    }

    /** The members name their team and the team its lead, so it is there first without one. */
    private static void putTeams(YearCentre centre, Caller system, String ofDesk, String ofWorks) {
        centre.staff.put(system, new Team(DESK, Text.of("Desk", "客服部"), ofDesk)).orElseThrow();
        centre.staff
                .put(system, new Team(WORKS, Text.of("Works", "工程部"), ofWorks))
                .orElseThrow();
    }

    private static void put(YearCentre centre, Caller system, String unit, Unit.Occupancy occupancy) {
        centre.estates
                .put(
                        system,
                        new Unit(
                                unit,
                                unit.substring(0, unit.indexOf('-')),
                                Integer.parseInt(unit.substring(unit.indexOf('-') + 1)) / 100,
                                null,
                                Unit.Usage.HOME,
                                occupancy))
                .orElseThrow();
    }

    private static void settle(YearCentre centre, Caller system, String unit) {
        Party owner = centre.people
                .put(
                        system,
                        new Party(
                                "",
                                Party.Kind.PERSON,
                                "Owner of " + unit,
                                List.of(),
                                Language.EN,
                                false,
                                false,
                                "",
                                "",
                                0))
                .orElseThrow();
        centre.people
                .put(system, new Tenure(unit, owner.id(), Tenure.Relation.OWNER, null, null))
                .orElseThrow();
    }

    private Set<String> buildings() {
        Set<String> buildings = new java.util.TreeSet<>();
        List.of(homes, empty, renovated)
                .forEach(units -> units.forEach(unit -> buildings.add(unit.substring(0, unit.indexOf('-')))));
        return buildings;
    }

    /** Units in which somebody lives. */
    List<String> homes() {
        return homes;
    }

    /** Units that stand empty when the year begins. */
    List<String> empty() {
        return empty;
    }

    /** Units whose owners renovate in this year. */
    List<String> renovated() {
        return renovated;
    }

    /** A day of the year, counted from 0. */
    static LocalDate day(int number) {
        return FIRST.atDay(1).plusDays(number);
    }
}
