// SPDX-License-Identifier: Apache-2.0
package org.steward.core.directory;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;

import org.steward.core.api.estate.Estate;
import org.steward.core.api.people.Caller;
import org.steward.core.api.people.Staff;
import org.steward.core.api.text.Language;
import org.steward.core.api.text.Text;
import org.steward.core.directory.absence.StoredAbsences;
import org.steward.core.directory.estate.StoredEstates;
import org.steward.core.directory.people.StoredPeople;
import org.steward.core.directory.roster.StoredRosters;
import org.steward.core.directory.session.CaseLinks;
import org.steward.core.directory.session.KeptSessions;
import org.steward.core.directory.staff.Accounts;
import org.steward.core.directory.staff.StoredStaff;
import org.steward.core.modules.EstateLookup;
import org.steward.core.modules.EstateSwitch;
import org.steward.core.modules.ModuleSlots;
import org.steward.core.modules.ModulesSchema;
import org.steward.core.modules.StoredParameters;
import org.steward.core.store.Store;
import org.steward.core.store.StoreSettings;

/** The whole directory on a store of its own, with the real rooms before it and a clock that can be moved. */
final class Directory implements AutoCloseable {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    final MovableClock clock = new MovableClock(Instant.parse("2026-11-25T02:00:00Z"));
    final Store store;
    final StoredEstates estates;
    final ModuleSlots modules;
    final Accounts accounts;
    final StoredAbsences absences;
    final StoredRosters rosters;
    final StoredStaff staff;
    final StoredParameters parameters;
    final StoredPeople people;
    final KeptSessions sessions;
    final CaseLinks links;

    Directory(Path folder) {
        this(folder, StoreSettings.derby(folder));
    }

    Directory(Path folder, StoreSettings settings) {
        store = Store.open(settings, clock);
        DirectorySchema schema = new DirectorySchema(store.migrations());
        estates = new StoredEstates(schema, store.transactions(), store.journal(), clock);
        EstateLookup lookup = new EstateLookup(clock);
        lookup.bindRegister(estates);
        modules = new ModuleSlots(
                store.migrations(), lookup, new EstateSwitch(folder, clock), clock, Duration.ofSeconds(1));
        parameters = new StoredParameters(
                new ModulesSchema(store.migrations()),
                store.transactions(),
                store.sequences(),
                store.journal(),
                modules,
                lookup,
                clock);
        accounts = new Accounts(schema, store.transactions(), clock);
        absences = new StoredAbsences(
                schema, store.transactions(), store.sequences(), store.journal(), estates, accounts, clock);
        rosters =
                new StoredRosters(schema, store.transactions(), store.journal(), estates, accounts, parameters, clock);
        staff = new StoredStaff(store.transactions(), store.journal(), modules, accounts, absences, clock);
        people = new StoredPeople(schema, store.transactions(), store.sequences(), store.journal(), estates, clock);
        sessions = new KeptSessions(store.transactions(), store.journal(), estates, staff, accounts, parameters, clock);
        links = new CaseLinks(schema, store.transactions(), store.journal(), clock);
    }

    Caller system(String estate) {
        return Caller.system("test", estate);
    }

    void estate(String id) {
        estates.create(
                        system(id),
                        new Estate(id, Text.of("Garden", "花园"), Estate.Kind.RESIDENTIAL, ZONE, "", "#1f6feb"))
                .orElseThrow();
    }

    Staff member(String estate, String id, boolean active, String password, String... roles) {
        Staff member = new Staff(id, "Name of " + id, Set.of(roles), "", "", Language.EN, active);
        return staff.put(system(estate), member, password).orElseThrow();
    }

    @Override
    public void close() {
        modules.close();
        store.close();
    }

    /** A clock that stands until it is moved. */
    static final class MovableClock extends Clock {
        private volatile Instant now;

        MovableClock(Instant now) {
            this.now = now;
        }

        void advance(Duration step) {
            now = now.plus(step);
        }

        @Override
        public ZoneId getZone() {
            return ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
