// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.mode;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.steward.core.api.cases.Case;
import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.mode.Route;
import org.steward.core.api.mode.RouteView;
import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.api.module.ModuleRegistry;
import org.steward.core.api.parameter.Parameters;
import org.steward.core.api.people.Staff;
import org.steward.core.api.people.StaffRegister;
import org.steward.core.api.store.Sql;
import org.steward.core.api.store.Transactions;
import org.steward.core.runtime.presence.Presence;
import org.steward.core.runtime.schema.RuntimeSchema;

/**
 * Asks the active service mode who gets a case. A mode that is away or fails routes nothing: the case is opened all the
 * same. Thread-safe.
 */
@Component(service = CaseRouter.class)
public final class CaseRouter {
    private static final Logger log = LoggerFactory.getLogger(CaseRouter.class);
    private static final Duration FRESH = Duration.ofSeconds(10);

    private final ModeTools tools;
    private final Map<String, Counted> counted = new ConcurrentHashMap<>();

    private record Counted(Loads loads, Instant until) {}

    /** A router on the registers. */
    @Activate
    public CaseRouter(
            @Reference RuntimeSchema schema,
            @Reference Transactions transactions,
            @Reference Clock clock,
            @Reference ModuleRegistry modules,
            @Reference EstateRegister estates,
            @Reference StaffRegister staff,
            @Reference Parameters parameters,
            @Reference Presence presence) {
        tools = new ModeTools(transactions, clock, modules, estates, staff, parameters, presence);
    }

    ModeTools tools() {
        return tools;
    }

    /** Who gets a case that is about to be opened; {@link Route#NONE} without an active mode. */
    public Route route(Case wanted) {
        String estateId = wanted.estateId();
        String mode = tools.modeId(estateId);
        Optional<ModuleDeclaration> module = tools.moduleOf(estateId, mode);
        if (module.isEmpty()) {
            return Route.NONE;
        }
        return tools.transactions().read(estateId, sql -> {
            Loads loads = loads(sql);
            Route route = route(wanted, module.get().id(), mode, view(sql, loads));
            loads.move("", route.assignee());
            return route;
        });
    }

    private Loads loads(Sql sql) {
        Instant now = tools.clock().instant();
        return counted.compute(
                        sql.estateId(),
                        (estate, before) -> before != null && now.isBefore(before.until())
                                ? before
                                : new Counted(Loads.count(sql), now.plus(FRESH)))
                .loads();
    }

    RouteView view(Sql sql, Loads loads) {
        String estateId = sql.estateId();
        return new StewardRouteView(estateId, tools.clock().instant().atZone(tools.zone(estateId)), tools, sql, loads);
    }

    /**
     * Asks a mode of a module; what it says counts only as far as the members are active. A case is assigned to whoever
     * stands in for an absent member, and to nobody when nobody does; responsible is whom the mode names, also while
     * away.
     */
    Route route(Case wanted, String moduleId, String modeId, RouteView view) {
        Optional<ModuleRegistry.Lease> entered = tools.modules().enter(moduleId, wanted.estateId(), "routing");
        if (entered.isEmpty()) {
            return Route.NONE;
        }
        try (ModuleRegistry.Lease lease = entered.get()) {
            try {
                return ModeTools.mode(lease.declaration(), modeId)
                        .map(mode -> mode.routing().route(wanted, view))
                        .map(route -> valid(wanted.estateId(), route))
                        .orElse(Route.NONE);
            } catch (RuntimeException failure) {
                lease.failed(failure);
                log.error("mode {} could not route a case of type {}", modeId, wanted.type(), failure);
                return Route.NONE;
            }
        }
    }

    private Route valid(String estateId, Route route) {
        return new Route(
                member(estateId, route.responsible()),
                there(estateId, route.assignee()),
                tools.staff().teams(estateId).stream()
                                .anyMatch(team -> team.id().equals(route.team()))
                        ? route.team()
                        : "",
                route.why());
    }

    /** Whoever is there for a member today; an empty string when nobody is. */
    private String there(String estateId, String staffId) {
        LocalDate today = tools.clock().instant().atZone(tools.zone(estateId)).toLocalDate();
        return tools.presence()
                .acting(estateId, member(estateId, staffId), today)
                .map(id -> member(estateId, id))
                .orElse("");
    }

    private String member(String estateId, String staffId) {
        return tools.staff()
                .member(estateId, staffId)
                .filter(Staff::active)
                .map(Staff::id)
                .orElse("");
    }
}
