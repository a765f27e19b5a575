// SPDX-License-Identifier: Apache-2.0
package org.steward.test.centre;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.steward.core.api.estate.Estate;
import org.steward.core.api.journal.JournalSubscriber;
import org.steward.core.api.module.Module;
import org.steward.core.api.people.Caller;
import org.steward.core.api.people.Staff;
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
import org.steward.core.runtime.history.StoredHistory;
import org.steward.core.runtime.mode.CaseRouter;
import org.steward.core.runtime.notice.StewardNotices;
import org.steward.core.runtime.presence.Presence;
import org.steward.core.runtime.schema.RuntimeSchema;
import org.steward.core.runtime.timer.StewardTimers;
import org.steward.core.runtime.timer.TimerLoop;
import org.steward.core.store.Store;
import org.steward.core.store.StoreSettings;

/**
 * The rooms of a service centre put together without OSGi, on an embedded store of its own and a clock that stands. A
 * test fixture extends it and offers its modules, its estates and its people; nothing runs in the background: the test
 * moves the clock and calls {@link #react()}. Reads without an index. Not thread-safe beyond what the rooms promise.
 */
public class Centre implements AutoCloseable {
    static final String DATABASE = "db";

    public final StandingClock clock;
    public final Store store;
    public final DirectorySchema directory;
    public final RuntimeSchema schema;
    public final StoredEstates estates;
    public final StoredAbsences absences;
    public final StoredStaff staff;
    public final StoredPeople people;
    public final CaseLinks links;
    public final Presence presence = new Presence();
    public final ModuleSlots modules;
    public final DeclaredCaseTypes types;
    public final StoredParameters parameters;
    public final StewardTimers timers;
    public final StewardCallbackBook callbacks;
    public final StewardNotices notices;
    public final StewardCaseDesk desk;
    public final StoredCases reader;
    public final StoredHistory history;
    public final StoredAttachments attachments;
    private final List<Module> offered = new ArrayList<>();
    private final Reactions reactions;

    /** Opens a centre in a folder, which may hold one already, at a moment. */
    public Centre(Path folder, Instant now) {
        clock = new StandingClock(now);
        store = Store.open(StoreSettings.derby(folder.resolve(DATABASE)), clock);
        directory = new DirectorySchema(store.migrations());
        estates = new StoredEstates(directory, store.transactions(), store.journal(), clock);
        EstateLookup lookup = new EstateLookup(clock);
        lookup.bindRegister(estates);
        EstateSwitch on = new EstateSwitch(folder, clock);
        modules = new ModuleSlots(store.migrations(), lookup, on, clock, Duration.ofSeconds(1));
        ModulesSchema tables = new ModulesSchema(store.migrations());
        types = new DeclaredCaseTypes(modules, store.transactions(), tables);
        parameters = new StoredParameters(
                tables, store.transactions(), store.sequences(), store.journal(), modules, lookup, clock);
        Accounts accounts = new Accounts(directory, store.transactions(), clock);
        absences = new StoredAbsences(
                directory, store.transactions(), store.sequences(), store.journal(), estates, accounts, clock);
        presence.bindAbsences(absences);
        staff = new StoredStaff(store.transactions(), store.journal(), modules, accounts, absences, clock);
        people = new StoredPeople(directory, store.transactions(), store.sequences(), store.journal(), estates, clock);
        links = new CaseLinks(directory, store.transactions(), store.journal(), clock);
        schema = RuntimeSchema.of(store.migrations(), Scripts.of(RuntimeSchema.class));
        timers = new StewardTimers(schema, estates, parameters);
        callbacks = new StewardCallbackBook(schema, estates, parameters, store.sequences(), clock);
        notices = openNotices();
        desk = openDesk();
        reader = openReader();
        history = openHistory();
        attachments =
                new StoredAttachments(schema, store.transactions(), store.journal(), clock, parameters, modules, types);
        reactions = new Reactions(store.journal(), this::subscribers);
    }

    private StewardNotices openNotices() {
        return new StewardNotices(
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
    }

    private StewardCaseDesk openDesk() {
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
                callbacks,
                new CaseRouter(schema, store.transactions(), clock, modules, estates, staff, parameters, presence));
    }

    private StoredCases openReader() {
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
                callbacks);
    }

    private StoredHistory openHistory() {
        return new StoredHistory(
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
                timers);
    }

    /**
     * Offers a module with the migrations of a class of its own and waits until it is taken.
     *
     * @throws IllegalStateException when the platform does not take it
     */
    public final void offer(String id, Module module, Class<?> room) {
        offered.add(module);
        modules.offer(id, new Offer("org.steward." + id, "1.0.0", () -> module, Scripts.of(room)))
                .join();
        modules.modules().stream().filter(each -> !each.trouble().isEmpty()).forEach(each -> {
            throw new IllegalStateException(each.trouble());
        });
    }

    /** Makes an estate. */
    public final void add(Estate estate) {
        estates.create(Caller.system("test", estate.id()), estate).orElseThrow();
    }

    /** Makes a member of the staff of an estate, who cannot sign in. */
    public final void add(String estate, Staff member) {
        staff.put(Caller.system("test", estate), member, "").orElseThrow();
    }

    /** Hands what is new in the journal to the reactions of the modules, as often as something new comes of it. */
    public final void react() {
        reactions.react();
    }

    /** Hands the whole journal to the reactions once more, as after a crash. */
    public final void reactAgain() {
        reactions.reactAgain();
    }

    /** Fires the stages of deadlines that have been reached by now. */
    public final void fireDeadlines() {
        TimerLoop loop = new TimerLoop(
                schema, store.transactions(), store.journal(), clock, estates, parameters, staff, notices, desk, types);
        loop.fireReached();
        loop.stop();
    }

    private List<JournalSubscriber> subscribers() {
        return offered.stream()
                .flatMap(module -> module.declaration().subscribers().stream())
                .toList();
    }

    @Override
    public void close() throws Exception {
        parameters.close();
        types.close();
        modules.close();
        store.close();
    }
}
