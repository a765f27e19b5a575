// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.Channel;
import org.steward.core.api.cases.NewCase;
import org.steward.core.api.estate.Estate;
import org.steward.core.api.journal.Journal;
import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.api.people.Caller;
import org.steward.core.api.people.Staff;
import org.steward.core.api.text.Language;
import org.steward.core.api.text.Text;
import org.steward.core.directory.DirectorySchema;
import org.steward.core.directory.absence.StoredAbsences;
import org.steward.core.directory.estate.StoredEstates;
import org.steward.core.directory.people.StoredPeople;
import org.steward.core.directory.roster.StoredRosters;
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
import org.steward.core.runtime.callback.StewardCallbackDesk;
import org.steward.core.runtime.cases.JournalCheck;
import org.steward.core.runtime.cases.StewardCaseDesk;
import org.steward.core.runtime.cases.StoredCases;
import org.steward.core.runtime.filter.StoredFilters;
import org.steward.core.runtime.history.StoredHistory;
import org.steward.core.runtime.mode.CaseRouter;
import org.steward.core.runtime.mode.StewardModes;
import org.steward.core.runtime.notice.StewardNotices;
import org.steward.core.runtime.presence.Presence;
import org.steward.core.runtime.schema.RuntimeSchema;
import org.steward.core.runtime.searchfeed.JournalSearchFeed;
import org.steward.core.runtime.timer.StewardTimers;
import org.steward.core.search.LuceneIndex;
import org.steward.core.store.Store;
import org.steward.core.store.StoreSettings;

/**
 * The whole centre on a store of its own: every room before the desk is the real one. The clock stands until it is
 * moved; the members are anna and bo (officers), chief (manager) and gone (inactive).
 */
public final class TestCentre implements AutoCloseable {
    /** The estate. */
    public static final String ESTATE = "test";

    private static final Instant MORNING = Instant.parse("2026-11-25T02:00:00Z");

    public final MutableClock clock;
    public final Store store;
    public final CountedTransactions transactions;
    /** The transactions of staff, absences and rosters. */
    public final CountedTransactions registers;

    public final Journal journal;
    public final StoredEstates estates;
    public final ModuleSlots modules;
    public final DeclaredCaseTypes types;
    public final StoredParameters parameters;
    public final StoredAbsences absences;
    public final StoredRosters rosters;
    public final StoredStaff staff;
    public final StoredPeople people;
    public final LuceneIndex index;
    public final RuntimeSchema schema;
    public final CaseLinks links;
    public final StewardNotices notices;
    public final StewardTimers timers;
    public final StewardCallbackBook callbackBook;
    public final Presence presence;
    public final CaseRouter router;
    public final StewardCaseDesk desk;
    public final StewardModes modes;
    public final StewardCallbackDesk callbacks;
    public final StoredCases cases;
    public final StoredAttachments attachments;
    public final StoredFilters filters;
    public final StoredHistory history;
    public final JournalCheck check;

    /** Opens a centre on embedded Derby; a folder used before is opened again, with its people. */
    public TestCentre(Path folder) {
        this(folder, Duration.ofMillis(1));
    }

    /** The same, where requests wait for that long for a module that is being replaced. */
    public TestCentre(Path folder, Duration grace) {
        this(folder, StoreSettings.derby(folder.resolve("store")), new MutableClock(MORNING), grace);
    }

    /** Opens a centre on any store. */
    public TestCentre(Path folder, StoreSettings settings, MutableClock clock) {
        this(folder, settings, clock, Duration.ofMillis(1));
    }

    private TestCentre(Path folder, StoreSettings settings, MutableClock clock, Duration grace) {
        this.clock = clock;
        TestTemplate.prepare(folder, settings);
        store = Store.open(settings, clock);
        transactions = new CountedTransactions(store.transactions());
        journal = transactions.journal(store.journal());
        DirectorySchema directory = new DirectorySchema(store.migrations());
        estates = new StoredEstates(directory, store.transactions(), store.journal(), clock);
        EstateLookup lookup = new EstateLookup(clock);
        lookup.bindRegister(estates);
        modules = new ModuleSlots(store.migrations(), lookup, new EstateSwitch(folder, clock), clock, grace);
        types = new DeclaredCaseTypes(modules, store.transactions(), new ModulesSchema(store.migrations()));
        parameters = new StoredParameters(
                new ModulesSchema(store.migrations()),
                store.transactions(),
                store.sequences(),
                store.journal(),
                modules,
                lookup,
                clock);
        registers = new CountedTransactions(store.transactions());
        Journal told = registers.journal(store.journal());
        Accounts accounts = new Accounts(directory, registers, clock);
        absences = new StoredAbsences(directory, registers, store.sequences(), told, estates, accounts, clock);
        rosters = new StoredRosters(directory, registers, told, estates, accounts, parameters, clock);
        staff = new StoredStaff(registers, told, modules, accounts, absences, clock);
        people = new StoredPeople(directory, store.transactions(), store.sequences(), store.journal(), estates, clock);
        index = TestFiles.index(folder);
        schema = RuntimeSchema.of(store.migrations(), TestFiles.scripts());
        timers = new StewardTimers(schema, estates, parameters);
        callbackBook = new StewardCallbackBook(schema, estates, parameters, store.sequences(), clock);
        links = new CaseLinks(directory, store.transactions(), store.journal(), clock);
        presence = new Presence();
        presence.bindAbsences(absences);
        presence.bindRosters(rosters);
        notices = new StewardNotices(
                schema,
                store.transactions(),
                store.sequences(),
                store.journal(),
                clock,
                staff,
                estates,
                types,
                links,
                presence);
        router = new CaseRouter(schema, transactions, clock, modules, estates, staff, parameters, presence);
        desk = desk();
        modes = new StewardModes(router, desk, journal, store.sequences(), clock);
        lookup.bindModes(modes);
        callbacks = new StewardCallbackDesk(
                schema, store.transactions(), store.journal(), clock, desk, types, estates, people, parameters);
        cases = cases();
        attachments = new StoredAttachments(schema, transactions, journal, clock, parameters, modules, types);
        filters = new StoredFilters(schema, transactions);
        history = history();
        check = new JournalCheck(schema, transactions, journal, estates, types);
        populate();
    }

    private StewardCaseDesk desk() {
        return new StewardCaseDesk(
                schema,
                transactions,
                store.sequences(),
                journal,
                clock,
                modules,
                types,
                estates,
                people,
                staff,
                parameters,
                notices,
                timers,
                callbackBook,
                router);
    }

    private StoredCases cases() {
        return new StoredCases(
                schema,
                transactions,
                journal,
                clock,
                modules,
                types,
                estates,
                parameters,
                index,
                new JournalSearchFeed(schema, store.transactions(), store.journal(), index, types),
                timers,
                callbackBook);
    }

    private StoredHistory history() {
        return new StoredHistory(
                schema,
                transactions,
                store.sequences(),
                journal,
                clock,
                modules,
                types,
                estates,
                people,
                staff,
                timers);
    }

    private void populate() {
        putModule();
        if (estates.estate(ESTATE).isPresent()) {
            return;
        }
        Caller system = Caller.system("test", ESTATE);
        Estate estate = new Estate(
                ESTATE, Text.of("Test", "测试"), Estate.Kind.RESIDENTIAL, ZoneId.of("Asia/Shanghai"), "", "#336699");
        estates.create(system, estate).orElseThrow();
        Map.of("anna", "CSO", "bo", "CSO", "gone", "CSO", "chief", "CSM")
                .forEach((id, role) -> staff.put(
                                system, new Staff(id, id, Set.of(role), "", "", Language.EN, !"gone".equals(id)), "")
                        .orElseThrow());
    }

    /** Offers the test module. */
    public void putModule() {
        modules.offer("test", new Offer("org.steward.test", "1.0.0", () -> TestModule::declaration, Map.of()))
                .join();
    }

    /** Takes the test module away. */
    public void takeModule() {
        modules.withdraw("test").join();
    }

    /** Offers one more module. */
    public void putModule(ModuleDeclaration declaration) {
        modules.offer(
                        declaration.id(),
                        new Offer("org.steward." + declaration.id(), "1.0.0", () -> () -> declaration, Map.of()))
                .join();
        modules.modules().stream()
                .filter(module -> module.id().equals(declaration.id())
                        && !module.trouble().isEmpty())
                .forEach(module -> {
                    throw new IllegalStateException(module.trouble());
                });
    }

    /** A member of staff with the rights of the role. */
    public Caller member(String id) {
        return staff.caller(ESTATE, id).orElseThrow();
    }

    /** A resident with the link of a case. */
    public Caller resident(String number) {
        return new Caller(Caller.Kind.RESIDENT, number, "", ESTATE, Set.of("REQUESTER"), Set.of(), Language.EN);
    }

    /** A new case. */
    public Case open(String by) {
        return desk.open(member(by), NewCase.of(TestModule.TYPE, Channel.COUNTER, "The lift stands", Map.of()))
                .orElseThrow();
    }

    /** Lets time pass. */
    public void pass(Duration time) {
        clock.pass(time);
    }

    @Override
    public void close() {
        try {
            index.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            modules.close();
            store.close();
        }
    }
}
