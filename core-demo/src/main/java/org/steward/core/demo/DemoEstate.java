// SPDX-License-Identifier: Apache-2.0
package org.steward.core.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

import org.steward.core.api.clock.WorkCalendar;
import org.steward.core.api.estate.Building;
import org.steward.core.api.estate.Estate;
import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.estate.Unit;
import org.steward.core.api.people.Caller;
import org.steward.core.api.people.Party;
import org.steward.core.api.people.PeopleRegister;
import org.steward.core.api.people.StaffRegister;
import org.steward.core.api.people.Tenure;
import org.steward.core.api.store.Transactions;
import org.steward.core.api.text.Language;
import org.steward.core.api.text.Text;

/** Lakeside Garden: six buildings, 240 units, 200 customers and the staff of domain 1.1. Made once. Not thread-safe. */
final class DemoEstate {
    static final String ID = "lakeside";
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int BUILDINGS = 6;
    private static final int FLOORS = 20;
    private static final int PER_FLOOR = 2;
    private static final int CUSTOMERS = 200;

    private final Transactions transactions;
    private final EstateRegister estates;
    private final StaffRegister staff;
    private final PeopleRegister people;
    private final Caller caller = Caller.system("demo", ID);

    DemoEstate(Transactions transactions, EstateRegister estates, StaffRegister staff, PeopleRegister people) {
        this.transactions = transactions;
        this.estates = estates;
        this.staff = staff;
        this.people = people;
    }

    /** Whether the server has estates of its own. */
    boolean isUnwanted() {
        return estates.estate(ID).isEmpty() && !estates.estates().isEmpty();
    }

    /** Makes what is not there yet. */
    void make() {
        if (estates.estate(ID).isEmpty()) {
            estates.create(
                            caller,
                            new Estate(
                                    ID,
                                    Text.of("Lakeside Garden", "湖畔花园"),
                                    Estate.Kind.RESIDENTIAL,
                                    ZONE,
                                    "",
                                    "#0f766e"))
                    .orElseThrow();
            estates.changeCalendar(caller, calendar()).orElseThrow();
        }
        if (staff.member(ID, DemoStaff.FIRST).isEmpty()) {
            inOne(() -> DemoStaff.make(staff, caller));
            inOne(() -> DemoStaff.lead(staff, caller));
        }
        if (customers().isEmpty()) {
            inOne(this::buildings);
            inOne(this::units);
            List<Party> parties = new ArrayList<>();
            inOne(() -> {
                parties(parties);
                tenures(parties);
            });
        }
    }

    /** The customers with their units. */
    List<DemoCustomer> customers() {
        List<DemoCustomer> found = new ArrayList<>();
        String after = "";
        while (true) {
            List<Unit> page = estates.units(ID, "", "", after, 500);
            for (Unit unit : page) {
                people.tenuresOfUnit(ID, unit.id()).stream()
                        .findFirst()
                        .ifPresent(tenure -> found.add(new DemoCustomer(unit.id(), tenure.partyId())));
            }
            if (page.size() < 500) {
                return found;
            }
            after = page.get(page.size() - 1).id();
        }
    }

    /** Does a piece of work wholly or not at all. */
    void inOne(Runnable work) {
        transactions.write(ID, sql -> {
            work.run();
            return Optional.empty();
        });
    }

    private static WorkCalendar calendar() {
        SortedMap<LocalDate, Text> holidays = new TreeMap<>();
        int year = LocalDate.now(ZONE).getYear();
        for (int y = year; y <= year + 1; y++) {
            holidays.put(LocalDate.of(y, 1, 1), Text.of("New Year", "元旦"));
            holidays.put(LocalDate.of(y, 5, 1), Text.of("Labour Day", "劳动节"));
            holidays.put(LocalDate.of(y, 10, 1), Text.of("National Day", "国庆节"));
            holidays.put(LocalDate.of(y, 10, 2), Text.of("National Day", "国庆节"));
            holidays.put(LocalDate.of(y, 10, 3), Text.of("National Day", "国庆节"));
        }
        WorkCalendar usual = WorkCalendar.usual(ZONE);
        return new WorkCalendar(ZONE, usual.week(), holidays, new TreeMap<>(), usual.version());
    }

    private void buildings() {
        for (int b = 1; b <= BUILDINGS; b++) {
            estates.put(caller, new Building("B" + b, Text.of("Building " + b, b + " 号楼")))
                    .orElseThrow();
        }
    }

    private void units() {
        Random random = new Random(1);
        for (int n = 0; n < BUILDINGS * FLOORS * PER_FLOOR; n++) {
            int building = n / (FLOORS * PER_FLOOR) + 1;
            int floor = n % (FLOORS * PER_FLOOR) / PER_FLOOR + 1;
            Unit.Occupancy occupancy = n >= CUSTOMERS
                    ? Unit.Occupancy.VACANT
                    : n % 7 == 0 ? Unit.Occupancy.LET : Unit.Occupancy.OWNER_OCCUPIED;
            estates.put(
                            caller,
                            new Unit(
                                    unitId(n),
                                    "B" + building,
                                    floor,
                                    BigDecimal.valueOf(68 + random.nextInt(70)),
                                    Unit.Usage.HOME,
                                    occupancy))
                    .orElseThrow();
        }
    }

    private void parties(List<Party> made) {
        for (int n = 0; n < CUSTOMERS; n++) {
            Party party = new Party(
                    "",
                    Party.Kind.PERSON,
                    DemoWords.name(n),
                    List.of("1990000%04d".formatted(n)),
                    n % 5 == 0 ? Language.EN : Language.ZH,
                    n % 40 == 0,
                    n % 33 == 5,
                    "",
                    "",
                    0);
            made.add(people.put(caller, party).orElseThrow());
        }
    }

    private void tenures(List<Party> parties) {
        for (int n = 0; n < parties.size(); n++) {
            Tenure.Relation relation = n % 7 == 0 ? Tenure.Relation.TENANT : Tenure.Relation.OWNER;
            LocalDate from = LocalDate.of(2019 + n % 6, 1 + n % 12, 1 + n % 28);
            people.put(caller, new Tenure(unitId(n), parties.get(n).id(), relation, from, null))
                    .orElseThrow();
        }
    }

    private static String unitId(int n) {
        int inBuilding = n % (FLOORS * PER_FLOOR);
        return "%d-1-%d%02d"
                .formatted(n / (FLOORS * PER_FLOOR) + 1, inBuilding / PER_FLOOR + 1, inBuilding % PER_FLOOR + 1);
    }

    /** A customer in a unit. */
    record DemoCustomer(String unitId, String partyId) {}
}
