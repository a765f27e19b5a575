// SPDX-License-Identifier: Apache-2.0
package org.steward.renovation;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.cases.Channel;
import org.steward.core.api.cases.NewCase;
import org.steward.core.api.estate.Building;
import org.steward.core.api.estate.Estate;
import org.steward.core.api.estate.Unit;
import org.steward.core.api.journal.Entry;
import org.steward.core.api.journal.JournalSubscriber;
import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.people.Caller;
import org.steward.core.api.people.Staff;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.text.Language;
import org.steward.core.api.text.Text;
import org.steward.core.directory.DirectorySchema;
import org.steward.core.directory.absence.StoredAbsences;
import org.steward.core.directory.estate.StoredEstates;
import org.steward.core.directory.people.StoredPeople;
import org.steward.core.directory.session.CaseLinks;
import org.steward.core.directory.staff.Accounts;
import org.steward.core.directory.staff.StoredStaff;
import org.steward.core.modules.DeclaredCaseTypes;
import org.steward.core.modules.EstateLookup;
import org.steward.core.modules.EstateSwitch;
import org.steward.core.modules.ModuleSlots;
import org.steward.core.modules.ModulesSchema;
import org.steward.core.modules.Offer;
import org.steward.core.modules.StoredParameters;
import org.steward.core.runtime.attachment.StoredAttachments;
import org.steward.core.runtime.callback.StewardCallbackBook;
import org.steward.core.runtime.cases.JournalCheck;
import org.steward.core.runtime.cases.StewardCaseDesk;
import org.steward.core.runtime.cases.StoredCases;
import org.steward.core.runtime.mode.CaseRouter;
import org.steward.core.runtime.notice.StewardNotices;
import org.steward.core.runtime.presence.Presence;
import org.steward.core.runtime.schema.RuntimeSchema;
import org.steward.core.runtime.timer.StewardTimers;
import org.steward.core.store.Store;
import org.steward.core.store.StoreSettings;

/** The rooms of a real centre with this module, on a store of its own and a clock that stands until it is moved. */
public final class Centre implements AutoCloseable {
    /** The estate. */
    public static final String ESTATE = "lake";

    /** Its unit. */
    public static final String UNIT = "3-1502";

    private static final Caller SYSTEM = Caller.system("test", ESTATE);

    public final Standing clock = new Standing(Cases.NOW);
    public final Store store;
    public final StewardCaseDesk desk;
    public final StoredCases reader;
    public final StoredAttachments attachments;
    public final JournalCheck check;
    public final RenovationTools tools;
    private final StoredEstates estates;
    private final StoredStaff staff;
    private final ModuleSlots modules;
    private final DeclaredCaseTypes types;
    private final StoredParameters parameters;
    private final ModuleDeclaration declaration;

    /** Opens a centre in a folder. */
    public Centre(Path folder) {
        store = Store.open(StoreSettings.derby(folder.resolve("db")), clock);
        DirectorySchema directory = new DirectorySchema(store.migrations());
        estates = new StoredEstates(directory, store.transactions(), store.journal(), clock);
        EstateLookup lookup = new EstateLookup(clock);
        lookup.bindRegister(estates);
        modules = new ModuleSlots(
                store.migrations(), lookup, new EstateSwitch(folder, clock), clock, Duration.ofSeconds(1));
        types = new DeclaredCaseTypes(modules, store.transactions(), new ModulesSchema(store.migrations()));
        parameters = new StoredParameters(
                new ModulesSchema(store.migrations()),
                store.transactions(),
                store.sequences(),
                store.journal(),
                modules,
                lookup,
                clock);
        staff = staff(directory);
        StoredPeople people =
                new StoredPeople(directory, store.transactions(), store.sequences(), store.journal(), estates, clock);
        RuntimeSchema schema = RuntimeSchema.of(store.migrations(), Scripts.of(RuntimeSchema.class));
        StewardTimers timers = new StewardTimers(schema, estates, parameters);
        StewardCallbackBook book = new StewardCallbackBook(schema, estates, parameters, store.sequences(), clock);
        desk = desk(schema, people, timers, book);
        reader = new StoredCases(
                schema,
                store.transactions(),
                store.journal(),
                clock,
                modules,
                types,
                estates,
                parameters,
                null,
                () -> {},
                timers,
                book);
        attachments =
                new StoredAttachments(schema, store.transactions(), store.journal(), clock, parameters, modules, types);
        check = new JournalCheck(schema, store.transactions(), store.journal(), estates, types);
        tools = new RenovationTools(
                () -> desk, () -> reader, () -> parameters, () -> estates, store.transactions(), clock);
        declaration = RenovationDeclaration.of(tools);
        modules.offer(
                        "renovation",
                        new Offer(
                                "org.steward.renovation",
                                "1.0.0",
                                () -> () -> declaration,
                                Scripts.of(RenovationModule.class)))
                .join();
        populate();
    }

    private StoredStaff staff(DirectorySchema directory) {
        Accounts accounts = new Accounts(directory, store.transactions(), clock);
        StoredAbsences absences = new StoredAbsences(
                directory, store.transactions(), store.sequences(), store.journal(), estates, accounts, clock);
        return new StoredStaff(store.transactions(), store.journal(), modules, accounts, absences, clock);
    }

    private StewardCaseDesk desk(
            RuntimeSchema schema, StoredPeople people, StewardTimers timers, StewardCallbackBook book) {
        StewardNotices notices = new StewardNotices(
                schema,
                store.transactions(),
                store.sequences(),
                store.journal(),
                clock,
                staff,
                estates,
                types,
                new CaseLinks(new DirectorySchema(store.migrations()), store.transactions(), store.journal(), clock),
                new Presence());
        return new StewardCaseDesk(
                schema,
                store.transactions(),
                store.sequences(),
                store.journal(),
                clock,
                modules,
                types,
                estates,
                people,
                staff,
                parameters,
                notices,
                timers,
                book,
                new CaseRouter(
                        schema, store.transactions(), clock, modules, estates, staff, parameters, new Presence()));
    }

    private void populate() {
        estates.create(
                        SYSTEM,
                        new Estate(ESTATE, Text.of("Lake", "湖苑"), Estate.Kind.RESIDENTIAL, Cases.ZONE, "", "#336699"))
                .orElseThrow();
        estates.put(SYSTEM, new Building("3", Text.of("Building 3", "3 栋"))).orElseThrow();
        estates.put(SYSTEM, new Unit(UNIT, "3", 15, null, Unit.Usage.HOME, Unit.Occupancy.RENOVATING))
                .orElseThrow();
        for (String role : List.of("CSA", "CSO", "CSM", "RPM", "TECH", "GUARD", "FIN")) {
            staff.put(SYSTEM, new Staff(role.toLowerCase(), role, Set.of(role), "", "", Language.EN, true), "")
                    .orElseThrow();
        }
    }

    /** The member with a role. */
    public static Caller as(String role) {
        return new Caller(
                Caller.Kind.STAFF,
                role.toLowerCase(),
                role,
                ESTATE,
                Set.of(role),
                Set.of(Permissions.CASE_READ, Permissions.CASE_OPEN, Permissions.CASE_WORK),
                Language.EN);
    }

    /** Opens a case about the unit. */
    public Case opened(String type, String role, Map<String, String> fields) {
        return desk.open(
                        as(role),
                        NewCase.of(type, Channel.COUNTER, "New kitchen", fields).inUnit(UNIT))
                .orElseThrow();
    }

    /** Takes a step. */
    public Outcome<Case> fire(String role, String number, String step, Map<String, String> fields) {
        return desk.fire(as(role), number, CaseDesk.ANY_VERSION, step, fields);
    }

    /** A case as it is now. */
    public Case find(String number) {
        return reader.find(SYSTEM, number).orElseThrow();
    }

    /** Adds a file to a case and gives its id. */
    public String attached(String number, String fileName) {
        return attachments
                .add(
                        as("CSA"),
                        number,
                        fileName,
                        false,
                        new ByteArrayInputStream(fileName.getBytes(StandardCharsets.UTF_8)))
                .orElseThrow()
                .id();
    }

    /** Hands the whole journal to the reactions of the module, as often as something new comes of it. */
    public void react() {
        long done = 0;
        List<Entry> entries = store.journal().after(done, 1000);
        while (!entries.isEmpty()) {
            for (Entry entry : entries) {
                for (JournalSubscriber each : declaration.subscribers()) {
                    if (each.kinds().contains(entry.kind())) {
                        each.on(entry);
                    }
                }
                done = entry.seq();
            }
            entries = store.journal().after(done, 1000);
        }
    }

    @Override
    public void close() throws Exception {
        parameters.close();
        types.close();
        modules.close();
        store.close();
    }

    /** A clock that stands until it is moved. */
    public static final class Standing extends Clock {
        private volatile Instant now;

        Standing(Instant now) {
            this.now = now;
        }

        /** Moves on. */
        public void pass(Duration step) {
            now = now.plus(step);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
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
