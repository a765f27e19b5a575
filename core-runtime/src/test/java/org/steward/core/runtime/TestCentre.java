// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseTypes;
import org.steward.core.api.cases.Channel;
import org.steward.core.api.cases.NewCase;
import org.steward.core.api.estate.Estate;
import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.journal.Journal;
import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.api.module.ModuleRegistry;
import org.steward.core.api.notice.Notices;
import org.steward.core.api.parameter.Parameters;
import org.steward.core.api.people.Caller;
import org.steward.core.api.people.PeopleRegister;
import org.steward.core.api.people.Staff;
import org.steward.core.api.people.StaffRegister;
import org.steward.core.api.search.SearchIndex;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.text.Language;
import org.steward.core.api.text.Text;
import org.steward.core.runtime.attachment.StoredAttachments;
import org.steward.core.runtime.callback.CallbackBook;
import org.steward.core.runtime.cases.JournalCheck;
import org.steward.core.runtime.cases.StewardCaseDesk;
import org.steward.core.runtime.cases.StoredCases;
import org.steward.core.runtime.filter.StoredFilters;
import org.steward.core.runtime.history.StoredHistory;
import org.steward.core.runtime.schema.RuntimeSchema;
import org.steward.core.runtime.timer.CaseTimers;
import org.steward.core.runtime.timer.TimerSet;
import org.steward.core.store.Engine;
import org.steward.core.store.Store;
import org.steward.core.store.StoreSettings;

/** The desk on a real store in a temporary folder, with a clock to move and a small module. */
public final class TestCentre implements AutoCloseable {
    /** The estate. */
    public static final String ESTATE = "test";

    public final MutableClock clock = new MutableClock(Instant.parse("2026-11-25T02:00:00Z"));
    public final AtomicBoolean moduleIsThere = new AtomicBoolean(true);
    public final Store store;
    public final CountedTransactions transactions;
    public final StewardCaseDesk desk;
    public final StoredCases cases;
    public final StoredAttachments attachments;
    public final StoredFilters filters;
    public final StoredHistory history;
    public final JournalCheck check;

    /** Opens the centre. */
    public TestCentre(Path folder) {
        store = Store.open(new StoreSettings(Engine.DERBY, folder, "", "", "", StoreSettings.USUAL_POOL), clock);
        transactions = new CountedTransactions(store.transactions());
        RuntimeSchema schema = RuntimeSchema.of(store.migrations(), scripts());
        Journal journal = transactions.journal(store.journal());
        EstateRegister estates = estates();
        ModuleRegistry modules = modules();
        CaseTypes types = types();
        StaffRegister staff = staff();
        PeopleRegister people = Neighbour.of(PeopleRegister.class, Map.of("nameOf", given -> Optional.empty()));
        Parameters parameters = parameters();
        Notices notices = Neighbour.of(Notices.class, Map.of());
        CaseTimers timers = timers();
        CallbackBook callbacks = callbacks();
        SearchIndex index = Neighbour.of(SearchIndex.class, Map.of("find", given -> List.of()));
        desk = new StewardCaseDesk(
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
                callbacks);
        cases = new StoredCases(
                schema,
                transactions,
                journal,
                clock,
                modules,
                types,
                estates,
                parameters,
                index,
                () -> {},
                timers,
                callbacks);
        attachments = new StoredAttachments(schema, transactions, journal, clock, parameters, modules, types);
        filters = new StoredFilters(schema, transactions);
        history = new StoredHistory(
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
        check = new JournalCheck(schema, transactions, journal, estates, types);
    }

    private static Parameters parameters() {
        return Neighbour.of(Parameters.class, Map.of("setting", given -> Optional.empty()));
    }

    private static CallbackBook callbacks() {
        return Neighbour.of(
                CallbackBook.class,
                Map.of("cancelOpen", given -> List.of(), "plan", given -> List.of(), "ofCase", given -> List.of()));
    }

    private static Map<String, URL> scripts() {
        Map<String, URL> scripts = new TreeMap<>();
        for (File file : new File("src/main/resources/db/migration").listFiles()) {
            try {
                scripts.put(file.getName(), file.toURI().toURL());
            } catch (MalformedURLException e) {
                throw new IllegalStateException(e);
            }
        }
        return scripts;
    }

    private static EstateRegister estates() {
        Estate estate = new Estate(
                ESTATE, Text.of("Test", "测试"), Estate.Kind.RESIDENTIAL, ZoneId.of("Asia/Shanghai"), "", "#336699");
        return Neighbour.of(
                EstateRegister.class,
                Map.of(
                        "estates", given -> List.of(estate),
                        "estate", given -> Optional.of(estate),
                        "unit", given -> Optional.empty()));
    }

    private ModuleRegistry modules() {
        ModuleDeclaration module = TestModule.declaration();
        ModuleRegistry.Lease lease =
                Neighbour.of(ModuleRegistry.Lease.class, answers("declaration", module, "close", null));
        return Neighbour.of(
                ModuleRegistry.class,
                Map.of(
                        "enabled", given -> moduleIsThere.get() ? List.of(module) : List.of(),
                        "enter", given -> moduleIsThere.get() ? Optional.of(lease) : Optional.empty(),
                        "modules", given -> List.of()));
    }

    private static Map<String, Function<Object[], Object>> answers(String a, Object first, String b, Object second) {
        Map<String, Function<Object[], Object>> answers = new HashMap<>();
        answers.put(a, given -> first);
        answers.put(b, given -> second);
        return answers;
    }

    private static CaseTypes types() {
        return Neighbour.of(
                CaseTypes.class,
                Map.of(
                        "type",
                                given -> Optional.of(TestModule.type())
                                        .filter(type -> type.id().equals(given[1])),
                        "known",
                                given -> Optional.of(TestModule.type())
                                        .filter(type -> type.id().equals(given[0]))));
    }

    private static StaffRegister staff() {
        Map<String, Staff> members = new HashMap<>();
        for (String id : List.of("anna", "bo", "gone")) {
            members.put(id, new Staff(id, id, Set.of("CSA"), "", "", Language.EN, !"gone".equals(id)));
        }
        return Neighbour.of(
                StaffRegister.class,
                Map.of(
                        "member", given -> Optional.ofNullable(members.get((String) given[1])),
                        "teams", given -> List.of()));
    }

    private static CaseTimers timers() {
        Map<String, Function<Object[], Object>> set = new HashMap<>();
        set.put("dueAt", given -> null);
        set.put("snapshot", given -> "");
        TimerSet none = Neighbour.of(TimerSet.class, set);
        return Neighbour.of(
                CaseTimers.class,
                Map.of(
                        "opened", given -> none,
                        "load", given -> none,
                        "moved", given -> none,
                        "corrected", given -> none,
                        "restored", given -> none,
                        "write", given -> List.of(),
                        "view", given -> List.of()));
    }

    /** A member of staff who may do everything a counter does. */
    public Caller member(String id) {
        return new Caller(
                Caller.Kind.STAFF,
                id,
                id,
                ESTATE,
                Set.of("CSA"),
                Set.of(Permissions.CASE_READ, Permissions.CASE_OPEN, Permissions.CASE_WORK, Permissions.CASE_IMPORT),
                Language.EN);
    }

    /** A resident with the link of a case. */
    public Caller resident(String number) {
        return new Caller(Caller.Kind.RESIDENT, number, "", ESTATE, Set.of(), Set.of(), Language.EN);
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
        store.close();
    }
}
