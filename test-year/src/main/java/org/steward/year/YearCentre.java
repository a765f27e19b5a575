// SPDX-License-Identifier: Apache-2.0
package org.steward.year;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Supplier;

import org.osgi.framework.ServiceReference;
import org.osgi.service.component.ComponentServiceObjects;

import org.steward.assessment.AssessmentModule;
import org.steward.complaints.ComplaintsModule;
import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.cases.CaseReader;
import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.module.Module;
import org.steward.core.api.parameter.Parameters;
import org.steward.core.api.people.StaffRegister;
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
import org.steward.core.runtime.callback.StewardCallbackDesk;
import org.steward.core.runtime.cases.StewardCaseDesk;
import org.steward.core.runtime.cases.StoredCases;
import org.steward.core.runtime.figure.FigureCounter;
import org.steward.core.runtime.figure.StewardFigures;
import org.steward.core.runtime.mode.CaseRouter;
import org.steward.core.runtime.notice.StewardNotices;
import org.steward.core.runtime.presence.Presence;
import org.steward.core.runtime.schema.RuntimeSchema;
import org.steward.core.runtime.timer.StewardTimers;
import org.steward.core.store.Store;
import org.steward.core.store.StoreSettings;
import org.steward.frontdesk.FrontdeskModule;
import org.steward.patrol.PatrolModule;
import org.steward.renovation.RenovationModule;
import org.steward.test.centre.Scripts;
import org.steward.vacancy.VacancyModule;

/** The rooms of a service centre with every module of the product, on a store of its own and a clock that is moved. */
public final class YearCentre implements AutoCloseable {
    final Path folder;
    final MovedClock clock;
    final Store store;
    final StoredEstates estates;
    final StoredStaff staff;
    final StoredPeople people;
    final ModuleSlots modules;
    final DeclaredCaseTypes types;
    final StoredParameters parameters;
    final RuntimeSchema schema;
    final StewardCaseDesk desk;
    final StoredCases reader;
    final StewardCallbackDesk callbacks;
    final StoredAttachments attachments;
    final FigureCounter counter;
    final StewardFigures figures;

    /** For what nobody changes in the year: it is read once, not again whenever a minute of the year has passed. */
    private final Clock still;

    final StewardTimers timers;
    private final StoredEstates calendars;

    /** Opens a centre on embedded Derby in a folder, at a moment. */
    public YearCentre(Path folder, Instant now) {
        this.folder = folder;
        clock = new MovedClock(now);
        still = Clock.fixed(now, ZoneOffset.UTC);
        store = Store.open(StoreSettings.derby(folder), clock);
        DirectorySchema directory = new DirectorySchema(store.migrations());
        estates = new StoredEstates(directory, store.transactions(), store.journal(), clock);
        calendars = new StoredEstates(directory, store.transactions(), store.journal(), still);
        EstateLookup lookup = new EstateLookup(clock);
        lookup.bindRegister(estates);
        modules = new ModuleSlots(
                store.migrations(), lookup, new EstateSwitch(folder, clock), clock, Duration.ofSeconds(1));
        ModulesSchema tables = new ModulesSchema(store.migrations());
        types = new DeclaredCaseTypes(modules, store.transactions(), tables);
        parameters = new StoredParameters(
                tables, store.transactions(), store.sequences(), store.journal(), modules, lookup, still);
        staff = staff(directory);
        people = new StoredPeople(directory, store.transactions(), store.sequences(), store.journal(), estates, clock);
        schema = RuntimeSchema.of(store.migrations(), Scripts.of(RuntimeSchema.class));
        timers = new StewardTimers(schema, calendars, parameters);
        StewardCallbackBook book = new StewardCallbackBook(schema, calendars, parameters, store.sequences(), clock);
        desk = desk(directory, timers, book);
        reader = reader(timers, book);
        callbacks = new StewardCallbackDesk(
                schema, store.transactions(), store.journal(), clock, desk, types, calendars, people, parameters);
        attachments =
                new StoredAttachments(schema, store.transactions(), store.journal(), clock, parameters, modules, types);
        counter = new FigureCounter(
                schema,
                store.transactions(),
                store.sequences(),
                store.journal(),
                modules,
                calendars,
                timers,
                book,
                clock);
        figures = new StewardFigures(
                schema, store.transactions(), store.journal(), modules, types, calendars, staff, counter, clock);
        offerModules();
    }

    private StoredStaff staff(DirectorySchema directory) {
        Accounts accounts = new Accounts(directory, store.transactions(), clock);
        StoredAbsences absences = new StoredAbsences(
                directory, store.transactions(), store.sequences(), store.journal(), estates, accounts, still);
        return new StoredStaff(store.transactions(), store.journal(), modules, accounts, absences, clock);
    }

    private StewardCaseDesk desk(DirectorySchema directory, StewardTimers timers, StewardCallbackBook book) {
        StewardNotices notices = new StewardNotices(
                schema,
                store.transactions(),
                store.sequences(),
                store.journal(),
                clock,
                staff,
                calendars,
                types,
                new CaseLinks(directory, store.transactions(), store.journal(), clock),
                new Presence());
        return new StewardCaseDesk(
                schema,
                store.transactions(),
                store.sequences(),
                store.journal(),
                clock,
                modules,
                types,
                calendars,
                people,
                staff,
                parameters,
                notices,
                timers,
                book,
                new CaseRouter(
                        schema, store.transactions(), clock, modules, calendars, staff, parameters, new Presence()));
    }

    /** Reads without an index: nobody looks for words. */
    private StoredCases reader(StewardTimers timers, StewardCallbackBook book) {
        return new StoredCases(
                schema,
                store.transactions(),
                store.journal(),
                clock,
                modules,
                types,
                calendars,
                parameters,
                null,
                () -> {},
                timers,
                book);
    }

    private void offerModules() {
        Given<CaseDesk> givenDesk = new Given<>(() -> desk);
        Given<CaseReader> givenReader = new Given<>(() -> reader);
        Given<Parameters> givenParameters = new Given<>(() -> parameters);
        Given<EstateRegister> givenEstates = new Given<>(() -> estates);
        Given<StaffRegister> givenStaff = new Given<>(() -> staff);
        offer("complaints", new ComplaintsModule(givenDesk, givenReader, givenParameters, givenStaff));
        offer(
                "frontdesk",
                new FrontdeskModule(desk, reader, types, parameters, staff, estates, store.transactions(), clock));
        offer(
                "patrol",
                new PatrolModule(
                        desk,
                        reader,
                        types,
                        attachments,
                        parameters,
                        estates,
                        staff,
                        null,
                        store.transactions(),
                        clock));
        offer("vacancy", new VacancyModule(desk, reader, parameters, estates, clock));
        offer(
                "renovation",
                new RenovationModule(
                        givenDesk, givenReader, givenParameters, givenEstates, none(), store.transactions(), clock));
        offer(
                "assessment",
                new AssessmentModule(
                        givenDesk,
                        givenReader,
                        new Given<>(() -> types),
                        new Given<>(() -> figures),
                        none(),
                        givenParameters,
                        givenEstates,
                        givenStaff,
                        new Given<>(() -> attachments),
                        none(),
                        none(),
                        clock));
        modules.modules().stream().filter(each -> !each.trouble().isEmpty()).forEach(each -> {
            throw new IllegalStateException(each.trouble());
        });
    }

    /** A service that nobody asks for who only plays: pages and papers do. */
    private static <T> Given<T> none() {
        return new Given<>(() -> {
            throw new IllegalStateException("no such service in the year");
        });
    }

    private void offer(String id, Module module) {
        modules.offer(id, new Offer("org.steward." + id, "1.0.0", () -> module, Scripts.of(module.getClass())))
                .join();
    }

    @Override
    public void close() throws Exception {
        parameters.close();
        types.close();
        modules.close();
        store.close();
    }

    /** A service that is there. */
    private record Given<T>(Supplier<T> supplier) implements ComponentServiceObjects<T> {
        @Override
        public T getService() {
            return supplier.get();
        }

        @Override
        public void ungetService(T service) {}

        @Override
        public ServiceReference<T> getServiceReference() {
            throw new UnsupportedOperationException();
        }
    }
}
