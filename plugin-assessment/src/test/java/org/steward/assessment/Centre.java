// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.steward.core.api.journal.Entry;
import org.steward.core.api.journal.JournalSubscriber;
import org.steward.core.api.module.Module;
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
import org.steward.core.print.CasePrinter;
import org.steward.core.runtime.analysis.StoredAnalysis;
import org.steward.core.runtime.attachment.StoredAttachments;
import org.steward.core.runtime.callback.StewardCallbackBook;
import org.steward.core.runtime.cases.StewardCaseDesk;
import org.steward.core.runtime.cases.StoredCases;
import org.steward.core.runtime.figure.FigureCounter;
import org.steward.core.runtime.figure.StewardFigures;
import org.steward.core.runtime.history.StoredHistory;
import org.steward.core.runtime.mode.CaseRouter;
import org.steward.core.runtime.notice.StewardNotices;
import org.steward.core.runtime.presence.Presence;
import org.steward.core.runtime.schema.RuntimeSchema;
import org.steward.core.runtime.timer.StewardTimers;
import org.steward.core.store.Store;
import org.steward.core.store.StoreSettings;
import org.steward.core.transfer.exporting.XlsxWorkbooks;

/** The rooms of a service centre with this module, on a store of its own and a clock that stands. */
final class Centre implements AutoCloseable {
    final StandingClock clock;
    final Store store;
    final StoredEstates estates;
    final StoredStaff staff;
    final StoredPeople people;
    final ModuleSlots modules;
    final DeclaredCaseTypes types;
    final StoredParameters parameters;
    final StoredHistory history;
    final StewardCaseDesk desk;
    final StoredCases reader;
    final StoredAttachments files;
    final FigureCounter counter;
    final StewardFigures figures;
    final AssessmentTools tools;
    private final Module module;

    Centre(Path folder, Instant now) {
        clock = new StandingClock(now);
        store = Store.open(StoreSettings.derby(folder.resolve("db")), clock);
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
        desk = desk(schema, timers, book);
        reader = reader(schema, timers, book);
        history = new StoredHistory(
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
        files = new StoredAttachments(schema, store.transactions(), store.journal(), clock, parameters, modules, types);
        counter = counter(schema, timers, book);
        figures = new StewardFigures(
                schema, store.transactions(), store.journal(), modules, types, estates, staff, counter, clock);
        tools = tools(schema, directory);
        module = () -> AssessmentDeclaration.of(tools);
        offer("assessment", module);
        offer("trials", Trials::declaration);
    }

    private void offer(String id, Module offered) {
        modules.offer(id, new Offer("org.steward." + id, "1.0.0", () -> offered, Map.of()))
                .join();
    }

    private FigureCounter counter(RuntimeSchema schema, StewardTimers timers, StewardCallbackBook book) {
        return new FigureCounter(
                schema,
                store.transactions(),
                store.sequences(),
                store.journal(),
                modules,
                estates,
                timers,
                book,
                clock);
    }

    private AssessmentTools tools(RuntimeSchema schema, DirectorySchema directory) {
        StoredAnalysis analysis = new StoredAnalysis(schema, store.transactions(), types, estates, staff);
        CasePrinter printer = new CasePrinter(
                reader,
                types,
                modules,
                estates,
                staff,
                people,
                new CaseLinks(directory, store.transactions(), store.journal(), clock),
                clock);
        XlsxWorkbooks workbooks = new XlsxWorkbooks();
        return new AssessmentTools(
                () -> desk,
                () -> reader,
                () -> types,
                () -> figures,
                () -> analysis,
                () -> parameters,
                () -> estates,
                () -> staff,
                () -> files,
                () -> printer,
                () -> workbooks,
                clock);
    }

    private StewardCaseDesk desk(RuntimeSchema schema, StewardTimers timers, StewardCallbackBook book) {
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

    /** Hands the whole journal to the reactions of the module, as often as something new comes of it. */
    void react() {
        List<JournalSubscriber> subscribers = module.declaration().subscribers();
        long done = 0;
        List<Entry> entries = store.journal().after(done, 1000);
        while (!entries.isEmpty()) {
            for (Entry entry : entries) {
                subscribers.stream()
                        .filter(each -> each.kinds().contains(entry.kind()))
                        .forEach(each -> each.on(entry));
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
    static final class StandingClock extends Clock {
        private volatile Instant now;

        StandingClock(Instant now) {
            this.now = now;
        }

        void set(Instant at) {
            now = at;
        }

        void pass(Duration step) {
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
