// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.mode;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.steward.core.api.cases.Case;
import org.steward.core.api.estate.Estate;
import org.steward.core.api.mode.Route;
import org.steward.core.api.mode.RouteView;
import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.api.module.ModuleRegistry;
import org.steward.core.api.people.Caller;
import org.steward.core.api.people.Staff;
import org.steward.core.api.store.Sql;
import org.steward.core.runtime.cases.Rerouting;

/**
 * Hands the open cases of members whose shift is over to the shift that runs, where the service mode wants it. Looks
 * once each time other members come on shift, and once after a start; a second look finds nothing to do. Thread-safe.
 */
final class ShiftChange {
    private static final Logger log = LoggerFactory.getLogger(ShiftChange.class);

    private final CaseRouter router;
    private final Rerouting cases;
    private final Map<String, Set<String>> seen = new ConcurrentHashMap<>();

    ShiftChange(CaseRouter router, Rerouting cases) {
        this.router = router;
        this.cases = cases;
    }

    /** Does what is due in an estate. */
    void catchUp(Estate estate) {
        Optional<ModuleDeclaration> module = router.tools().moduleOf(estate.id(), estate.mode());
        if (module.isEmpty()) {
            seen.remove(estate.id());
            return;
        }
        Instant now = router.tools().clock().instant();
        Set<String> on = router.tools().presence().onShift(estate.id(), now);
        if (on.isEmpty() || on.equals(seen.get(estate.id()))) {
            return;
        }
        Set<String> off = new HashSet<>(router.tools().presence().shiftOver(estate.id(), now.atZone(estate.zone())));
        off.removeAll(on);
        handingOver(estate, module.get().id()).ifPresent(members -> {
            off.retainAll(members);
            if (!off.isEmpty()) {
                handOver(estate, module.get().id(), off);
            }
            seen.put(estate.id(), on);
        });
    }

    /** Members whose work the mode gives to the next shift; empty while its module cannot be asked. */
    private Optional<Set<String>> handingOver(Estate estate, String moduleId) {
        Optional<ModuleRegistry.Lease> entered = router.tools().modules().enter(moduleId, estate.id(), "shift");
        if (entered.isEmpty()) {
            return Optional.empty();
        }
        try (ModuleRegistry.Lease lease = entered.get()) {
            return Optional.of(ModeTools.mode(lease.declaration(), estate.mode()).stream()
                    .flatMap(mode -> router.tools().staff().staff(estate.id()).stream()
                            .filter(member -> mode.routing().handsOver(member)))
                    .map(Staff::id)
                    .collect(Collectors.toSet()));
        }
    }

    private void handOver(Estate estate, String moduleId, Set<String> off) {
        Caller system = Caller.system("shift-change", estate.id());
        Map<Case, Route> routes =
                router.tools().transactions().read(estate.id(), sql -> routes(sql, estate.mode(), moduleId, off));
        long moved = routes.entrySet().stream()
                .filter(each -> !each.getValue().isNone())
                .flatMap(each -> cases.handOver(system, each.getKey().number(), each.getValue(), off).result().stream()
                        .filter(after -> after.version() != each.getKey().version()))
                .count();
        log.info("shift change in {}: {} of {} cases go on with the next shift", estate.id(), moved, routes.size());
    }

    /** Where each open case of some members goes, in the order of recording, each with what went before. */
    private Map<Case, Route> routes(Sql sql, String modeId, String moduleId, Set<String> members) {
        Loads loads = Loads.count(sql);
        RouteView view = router.view(sql, loads);
        Map<Case, Route> routes = new LinkedHashMap<>();
        for (Case each : OpenCases.all(sql)) {
            String assignee = each.people().assignee();
            if (members.contains(assignee) || members.contains(each.people().responsible())) {
                Route route = router.route(each, moduleId, modeId, view);
                loads.move(assignee, route.isNone() ? assignee : route.assignee());
                routes.put(each, route);
            }
        }
        return routes;
    }
}
