// SPDX-License-Identifier: Apache-2.0
package org.steward.frontdesk;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.cases.CaseQuery;
import org.steward.core.api.cases.Channel;
import org.steward.core.api.cases.NewCase;
import org.steward.core.api.estate.Estate;
import org.steward.core.api.journal.Entry;
import org.steward.core.api.journal.JournalSubscriber;
import org.steward.core.api.journal.Kinds;
import org.steward.core.api.journal.NewEntry;
import org.steward.core.api.module.Module;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.page.ModulePage;
import org.steward.core.api.people.Caller;
import org.steward.core.api.people.Roles;
import org.steward.core.api.people.Staff;
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
import org.steward.core.runtime.cases.StewardCaseDesk;
import org.steward.core.runtime.cases.StoredCases;
import org.steward.core.runtime.mode.CaseRouter;
import org.steward.core.runtime.notice.StewardNotices;
import org.steward.core.runtime.presence.Presence;
import org.steward.core.runtime.schema.RuntimeSchema;
import org.steward.core.runtime.timer.StewardTimers;
import org.steward.core.store.Store;
import org.steward.core.store.StoreSettings;

/**
 * The rooms of a service centre with the front desk, on a store of its own and a clock that stands. The members are
 * anna and bo (assistants), olga (supervisor), chief (manager) and gus (guard).
 */
public final class Centre implements AutoCloseable {
    /** The estate. */
    public static final String ESTATE = "test";

    static final String DATABASE = "db";

    private static final String PASSWORD = "a-password-for-tests";

    public final StandingClock clock = new StandingClock(Instant.parse("2026-11-25T02:00:00Z"));
    public final Store store;
    public final StoredEstates estates;
    public final StoredStaff staff;
    public final StoredPeople people;
    public final ModuleSlots modules;
    public final DeclaredCaseTypes types;
    public final StoredParameters parameters;
    public final StewardNotices notices;
    public final StewardCaseDesk desk;
    public final StoredCases reader;
    public final StoredAttachments attachments;
    public final FrontdeskTools tools;
    private final Module module;
    private long reacted;

    /** Opens a centre on embedded Derby in an empty folder. */
    public Centre(Path folder) {
        CentreTemplate.prepare(folder);
        store = Store.open(StoreSettings.derby(folder.resolve(DATABASE)), clock);
        DirectorySchema directory = new DirectorySchema(store.migrations());
        estates = new StoredEstates(directory, store.transactions(), store.journal(), clock);
        EstateLookup lookup = new EstateLookup(clock);
        lookup.bindRegister(estates);
        EstateSwitch on = new EstateSwitch(folder, clock);
        modules = new ModuleSlots(store.migrations(), lookup, on, clock, Duration.ofSeconds(1));
        types = new DeclaredCaseTypes(modules, store.transactions(), new ModulesSchema(store.migrations()));
        parameters = new StoredParameters(
                new ModulesSchema(store.migrations()),
                store.transactions(),
                store.sequences(),
                store.journal(),
                modules,
                lookup,
                clock);
        Accounts accounts = new Accounts(directory, store.transactions(), clock);
        staff = new StoredStaff(
                store.transactions(),
                store.journal(),
                modules,
                accounts,
                new StoredAbsences(
                        directory, store.transactions(), store.sequences(), store.journal(), estates, accounts, clock),
                clock);
        people = new StoredPeople(directory, store.transactions(), store.sequences(), store.journal(), estates, clock);
        RuntimeSchema schema = RuntimeSchema.of(store.migrations(), Scripts.of(RuntimeSchema.class));
        StewardTimers timers = new StewardTimers(schema, estates, parameters);
        StewardCallbackBook book = new StewardCallbackBook(schema, estates, parameters, store.sequences(), clock);
        notices = notices(schema, directory);
        desk = desk(schema, timers, book);
        reader = reader(schema, timers, book);
        attachments =
                new StoredAttachments(schema, store.transactions(), store.journal(), clock, parameters, modules, types);
        tools = new FrontdeskTools(desk, reader, types, parameters, staff, estates, store.transactions(), clock);
        module = new FrontdeskModule(desk, reader, types, parameters, staff, estates, store.transactions(), clock);
        modules.offer(
                        "frontdesk",
                        new Offer("org.steward.frontdesk", "1.0.0", () -> module, Scripts.of(FrontdeskModule.class)))
                .join();
        modules.modules().stream().filter(each -> !each.trouble().isEmpty()).forEach(each -> {
            throw new IllegalStateException(each.trouble());
        });
        populate();
    }

    private StewardNotices notices(RuntimeSchema schema, DirectorySchema directory) {
        return new StewardNotices(
                schema,
                store.transactions(),
                store.sequences(),
                store.journal(),
                clock,
                staff,
                estates,
                types,
                new CaseLinks(directory, store.transactions(), store.journal(), clock),
                new Presence());
    }

    private StewardCaseDesk desk(RuntimeSchema schema, StewardTimers timers, StewardCallbackBook book) {
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

    /** Reads without an index: no test here looks for words. */
    private StoredCases reader(RuntimeSchema schema, StewardTimers timers, StewardCallbackBook book) {
        return new StoredCases(
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
    }

    private void populate() {
        if (estates.estate(ESTATE).isPresent()) {
            return;
        }
        Caller system = Caller.system("test", ESTATE);
        estates.create(
                        system,
                        new Estate(
                                ESTATE,
                                Text.of("Test", "测试"),
                                Estate.Kind.RESIDENTIAL,
                                ZoneId.of("Asia/Shanghai"),
                                "",
                                "#336699"))
                .orElseThrow();
        Map.of("anna", Roles.CSA, "bo", Roles.CSA, "olga", Roles.CSO, "chief", Roles.CSM, "gus", Roles.GUARD)
                .forEach((id, role) -> staff.put(
                                system, new Staff(id, id, Set.of(role), "", "", Language.EN, true), PASSWORD)
                        .orElseThrow());
    }

    /** A member of staff with the rights of the role. */
    public Caller member(String id) {
        return staff.caller(ESTATE, id).orElseThrow();
    }

    /** Opens a case. */
    public Case open(String by, String type, Map<String, String> fields) {
        return desk.open(member(by), NewCase.of(type, Channel.COUNTER, "A matter", fields))
                .orElseThrow();
    }

    /** Takes a step. */
    public Outcome<Case> fire(String by, Case of, String step, Map<String, String> fields) {
        return desk.fire(member(by), of.number(), CaseDesk.ANY_VERSION, step, fields);
    }

    /** The case as it is now. */
    public Case now(Case of) {
        return reader.find(member("chief"), of.number()).orElseThrow();
    }

    /** All cases of a type, oldest first. */
    public List<Case> all(String type) {
        return reader.list(member("chief"), CaseQuery.of(Map.of("type", type, "sort", "oldest", "limit", "200")))
                .orElseThrow()
                .rows();
    }

    /** Writes that a deadline of a case has passed, as the clock of the platform does. */
    public void overdue(Case of, String rule) {
        Instant now = clock.instant();
        Map<String, String> data = Map.of("rule", rule, "due", now.toString(), "percent", "100");
        store.transactions()
                .write(
                        ESTATE,
                        sql -> store.journal()
                                .append(
                                        sql,
                                        List.of(NewEntry.of(
                                                of.number(),
                                                now,
                                                Caller.system("clock", ESTATE),
                                                Kinds.CLOCK_OVERDUE,
                                                data))));
    }

    /** Hands what is new in the journal to the reactions of the module, as often as something new comes of it. */
    public void react() {
        List<Entry> entries = store.journal().after(reacted, 1000);
        while (!entries.isEmpty()) {
            entries.forEach(this::react);
            entries = store.journal().after(reacted, 1000);
        }
    }

    /** Hands the whole journal to the reactions once more, as after a crash. */
    public void reactAgain() {
        reacted = 0;
        react();
    }

    private void react(Entry entry) {
        for (JournalSubscriber subscriber : module.declaration().subscribers()) {
            if (subscriber.kinds().isEmpty() || subscriber.kinds().contains(entry.kind())) {
                subscriber.on(entry);
            }
        }
        reacted = entry.seq();
    }

    /** Templates of the notices that a member got, newest first, without the platform's own. */
    public List<String> told(String member) {
        return notices.mine(member(member), 200).stream()
                .map(notice -> notice.template())
                .filter(template -> !template.startsWith("responsible-told"))
                .toList();
    }

    /** A page of the module. */
    public ModulePage page(String path) {
        return module.declaration().pages().stream()
                .filter(page -> page.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() throws Exception {
        parameters.close();
        types.close();
        modules.close();
        store.close();
    }
}
