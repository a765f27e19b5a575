// SPDX-License-Identifier: Apache-2.0
package org.steward.core.web;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;

import org.steward.core.directory.DirectorySchema;
import org.steward.core.directory.absence.StoredAbsences;
import org.steward.core.directory.estate.StoredEstates;
import org.steward.core.directory.people.StoredPeople;
import org.steward.core.directory.roster.StoredRosters;
import org.steward.core.directory.session.CaseLinks;
import org.steward.core.directory.session.KeptSessions;
import org.steward.core.directory.staff.Accounts;
import org.steward.core.directory.staff.StoredStaff;
import org.steward.core.modules.DeclaredCaseTypes;
import org.steward.core.modules.ModuleSlots;
import org.steward.core.modules.ModulesSchema;
import org.steward.core.modules.StoredParameters;
import org.steward.core.print.CasePrinter;
import org.steward.core.runtime.analysis.StoredAnalysis;
import org.steward.core.runtime.attachment.StoredAttachments;
import org.steward.core.runtime.callback.StewardCallbackBook;
import org.steward.core.runtime.callback.StewardCallbackDesk;
import org.steward.core.runtime.cases.StewardCaseDesk;
import org.steward.core.runtime.cases.StoredCases;
import org.steward.core.runtime.duty.StewardDuties;
import org.steward.core.runtime.figure.FigureCounter;
import org.steward.core.runtime.figure.StewardFigures;
import org.steward.core.runtime.filter.StoredFilters;
import org.steward.core.runtime.mode.CaseRouter;
import org.steward.core.runtime.mode.StewardModes;
import org.steward.core.runtime.notice.StewardNotices;
import org.steward.core.runtime.presence.Presence;
import org.steward.core.runtime.schema.RuntimeSchema;
import org.steward.core.runtime.timer.StewardTimers;
import org.steward.core.store.Store;
import org.steward.core.web.rest.AnalysisEndpoints;
import org.steward.core.web.rest.AttachmentEndpoints;
import org.steward.core.web.rest.CaseEndpoints;
import org.steward.core.web.rest.ChangeEndpoints;
import org.steward.core.web.rest.CoreEndpoints;
import org.steward.core.web.rest.DutyEndpoints;
import org.steward.core.web.rest.FigureEndpoints;
import org.steward.core.web.rest.ModeEndpoints;
import org.steward.core.web.rest.ModuleEndpoints;
import org.steward.core.web.rest.PresenceEndpoints;
import org.steward.core.web.rest.PrintEndpoints;
import org.steward.core.web.rest.RegisterEndpoints;
import org.steward.core.web.rest.SessionEndpoints;
import org.steward.core.web.rest.WorkEndpoints;

/** The rooms of the desk on the registers of a test centre. Immutable. */
record CentreRooms(
        Store store,
        Clock clock,
        ModuleSlots modules,
        StoredEstates estates,
        StoredStaff staff,
        Accounts accounts,
        StoredAbsences absences,
        StoredParameters parameters,
        StoredPeople people,
        KeptSessions sessions,
        CaseLinks links) {
    CoreEndpoints endpoints() {
        DeclaredCaseTypes types =
                new DeclaredCaseTypes(modules, store.transactions(), new ModulesSchema(store.migrations()));
        RuntimeSchema schema = RuntimeSchema.of(store.migrations(), runtimeScripts());
        StewardTimers timers = new StewardTimers(schema, estates, parameters);
        StewardCallbackBook book = new StewardCallbackBook(schema, estates, parameters, store.sequences(), clock);
        StewardNotices notices = new StewardNotices(
                schema,
                store.transactions(),
                store.sequences(),
                store.journal(),
                clock,
                staff,
                estates,
                types,
                links,
                presence());
        CaseRouter router =
                new CaseRouter(schema, store.transactions(), clock, modules, estates, staff, parameters, presence());
        StewardCaseDesk desk = new StewardCaseDesk(
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
                router);
        return new CoreEndpoints(
                new SessionEndpoints(sessions),
                new CaseEndpoints(desk, cases(schema, types, timers, book), types),
                new ChangeEndpoints(desk, types, links),
                new AttachmentEndpoints(new StoredAttachments(
                        schema, store.transactions(), store.journal(), clock, parameters, modules, types)),
                prints(cases(schema, types, timers, book), types),
                new WorkEndpoints(
                        callbacks(schema, desk, types),
                        notices,
                        new StoredFilters(schema, store.transactions()),
                        types),
                new RegisterEndpoints(estates, people, staff, parameters),
                new ModuleEndpoints(new StandingModules(modules)),
                duties(schema, types),
                new PresenceEndpoints(absences, rosters(), estates, clock),
                new ModeEndpoints(
                        new StewardModes(router, desk, store.journal(), store.sequences(), clock), estates, clock),
                new FigureEndpoints(figures(schema, types, timers, book), estates, clock),
                new AnalysisEndpoints(
                        new StoredAnalysis(schema, store.transactions(), types, estates, staff), types, estates, clock),
                types,
                modules);
    }

    private StewardFigures figures(
            RuntimeSchema schema, DeclaredCaseTypes types, StewardTimers timers, StewardCallbackBook book) {
        return new StewardFigures(
                schema,
                store.transactions(),
                store.journal(),
                modules,
                types,
                estates,
                staff,
                new FigureCounter(
                        schema,
                        store.transactions(),
                        store.sequences(),
                        store.journal(),
                        modules,
                        estates,
                        timers,
                        book,
                        clock),
                clock);
    }

    private PrintEndpoints prints(StoredCases cases, DeclaredCaseTypes types) {
        return new PrintEndpoints(new CasePrinter(cases, types, modules, estates, staff, people, links, clock), cases);
    }

    private Presence presence() {
        Presence presence = new Presence();
        presence.bindAbsences(absences);
        presence.bindRosters(rosters());
        return presence;
    }

    private StoredRosters rosters() {
        return new StoredRosters(
                new DirectorySchema(store.migrations()),
                store.transactions(),
                store.journal(),
                estates,
                accounts,
                parameters,
                clock);
    }

    private DutyEndpoints duties(RuntimeSchema schema, DeclaredCaseTypes types) {
        return new DutyEndpoints(
                new StewardDuties(schema, store.transactions(), modules, types, staff, parameters, presence()),
                estates,
                clock);
    }

    private StewardCallbackDesk callbacks(RuntimeSchema schema, StewardCaseDesk desk, DeclaredCaseTypes types) {
        return new StewardCallbackDesk(
                schema, store.transactions(), store.journal(), clock, desk, types, estates, people, parameters);
    }

    private StoredCases cases(
            RuntimeSchema schema, DeclaredCaseTypes types, StewardTimers timers, StewardCallbackBook book) {
        return new StoredCases(
                schema,
                store.transactions(),
                store.journal(),
                clock,
                modules,
                types,
                estates,
                parameters,
                new NoIndex(),
                () -> {},
                timers,
                book);
    }

    private static Map<String, URL> runtimeScripts() {
        Map<String, URL> scripts = new TreeMap<>();
        for (File file : new File("../core-runtime/src/main/resources/db/migration").listFiles()) {
            try {
                scripts.put(file.getName(), file.toURI().toURL());
            } catch (MalformedURLException e) {
                throw new IllegalStateException(e);
            }
        }
        return scripts;
    }
}
