// SPDX-License-Identifier: Apache-2.0
package org.steward.core.web;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Servlet;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

import org.steward.core.api.estate.Estate;
import org.steward.core.api.module.Module;
import org.steward.core.api.module.ModuleStatus;
import org.steward.core.api.people.Caller;
import org.steward.core.api.people.Staff;
import org.steward.core.api.text.Language;
import org.steward.core.api.text.Text;
import org.steward.core.directory.DirectorySchema;
import org.steward.core.directory.absence.StoredAbsences;
import org.steward.core.directory.estate.StoredEstates;
import org.steward.core.directory.people.StoredPeople;
import org.steward.core.directory.session.CaseLinks;
import org.steward.core.directory.session.KeptSessions;
import org.steward.core.directory.staff.Accounts;
import org.steward.core.directory.staff.StoredStaff;
import org.steward.core.modules.Built;
import org.steward.core.modules.EstateLookup;
import org.steward.core.modules.EstateSwitch;
import org.steward.core.modules.ModuleSlots;
import org.steward.core.modules.ModulesSchema;
import org.steward.core.modules.Offer;
import org.steward.core.modules.StoredParameters;
import org.steward.core.store.Store;
import org.steward.core.store.StoreSettings;
import org.steward.core.web.endpoint.ApiServlet;
import org.steward.core.web.gate.GateFilter;
import org.steward.core.web.idempotency.RepeatedCreates;
import org.steward.core.web.idempotency.WebSchema;
import org.steward.core.web.resource.ModuleResources;
import org.steward.core.web.rest.CoreEndpoints;

/** The real rooms on a real store behind a real HTTP server, with one member of staff and one estate. */
public final class Centre implements AutoCloseable {
    /** The estate. */
    public static final String ESTATE = "garden";
    /** Password of every member. */
    public static final String PASSWORD = "a-long-enough-password-1";

    /** The registry of modules. */
    public final ModuleSlots modules;
    /** All endpoints. */
    public final CoreEndpoints endpoints;

    private boolean lost;
    private final Store store;
    private final StoredStaff staff;
    private final StoredEstates estates;
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);

    /** Opens the centre; {@code page} answers everything that is no API. */
    public Centre(Path folder, Duration grace, Servlet page) throws Exception {
        Clock clock = Clock.systemUTC();
        store = Store.open(StoreSettings.derby(folder.resolve("store")), clock);
        DirectorySchema directory = new DirectorySchema(store.migrations());
        estates = new StoredEstates(directory, store.transactions(), store.journal(), clock);
        EstateLookup lookup = new EstateLookup(clock);
        lookup.bindRegister(estates);
        modules = new ModuleSlots(store.migrations(), lookup, new EstateSwitch(folder, clock), clock, grace);
        StoredParameters parameters = new StoredParameters(
                new ModulesSchema(store.migrations()),
                store.transactions(),
                store.sequences(),
                store.journal(),
                modules,
                lookup,
                clock);
        Accounts accounts = new Accounts(directory, store.transactions(), clock);
        StoredAbsences absences = new StoredAbsences(
                directory, store.transactions(), store.sequences(), store.journal(), estates, accounts, clock);
        staff = new StoredStaff(store.transactions(), store.journal(), modules, accounts, absences, clock);
        StoredPeople people =
                new StoredPeople(directory, store.transactions(), store.sequences(), store.journal(), estates, clock);
        KeptSessions sessions =
                new KeptSessions(store.transactions(), store.journal(), estates, staff, accounts, parameters, clock);
        CaseLinks links = new CaseLinks(directory, store.transactions(), store.journal(), clock);
        endpoints = new CentreRooms(
                        store, clock, modules, estates, staff, accounts, absences, parameters, people, sessions, links)
                .endpoints();
        RepeatedCreates repeated = new RepeatedCreates(store.transactions(), clock, new WebSchema(store.migrations()));
        estate(ESTATE);
        member(ESTATE, "anna", "CSA", "CSO");
        member(ESTATE, "root", "ADMIN");
        serve(
                new GateFilter(sessions, links, staff, estates),
                new ApiServlet(endpoints, repeated, new ModuleResources(modules)),
                page);
    }

    private void serve(GateFilter gate, Servlet api, Servlet page) throws Exception {
        ServletContextHandler context = new ServletContextHandler("/");
        FilterHolder filter = new FilterHolder(gate);
        filter.setAsyncSupported(true);
        context.addFilter(filter, "/*", EnumSet.of(DispatcherType.REQUEST));
        ServletHolder holder = new ServletHolder(api);
        holder.setAsyncSupported(true);
        context.addServlet(holder, "/api/*");
        context.addServlet(new ServletHolder(page), "/*");
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(context);
        server.start();
    }

    /** Makes an estate. */
    public void estate(String id) {
        estates.create(
                        Caller.system("test", id),
                        new Estate(
                                id,
                                Text.of("Garden", "花园"),
                                Estate.Kind.RESIDENTIAL,
                                ZoneId.of("Asia/Shanghai"),
                                "",
                                "#1f6feb"))
                .orElseThrow();
    }

    /** Makes a member of staff. */
    public void member(String estate, String id, String... roles) {
        Staff member = new Staff(id, "Name of " + id, Set.of(roles), "", "", Language.EN, true);
        staff.put(Caller.system("test", estate), member, PASSWORD).orElseThrow();
    }

    /** Offers a module and waits until it serves. */
    public ModuleStatus offer(Object key, String version, Module module) {
        Built built = modules.offer(key, new Offer("test", version, () -> module, Map.of()))
                .join();
        ModuleStatus status = modules.modules().stream()
                .filter(each -> each.id().equals(built.id()))
                .findFirst()
                .orElseThrow();
        if (status.state() != ModuleStatus.State.ACTIVE) {
            throw new IllegalStateException(status.trouble());
        }
        return status;
    }

    /** Closes the store while the server goes on, as if the database went away. */
    public void loseTheStore() {
        lost = true;
        store.close();
    }

    /** A browser or program without a cookie. */
    public Browser browser() {
        return new Browser("http://127.0.0.1:" + connector.getLocalPort());
    }

    /** A program that signed in. */
    public Browser program(String user) {
        Browser program = browser();
        program.signInForToken(user, PASSWORD);
        return program;
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        modules.close();
        if (!lost) {
            store.close();
        }
    }
}
