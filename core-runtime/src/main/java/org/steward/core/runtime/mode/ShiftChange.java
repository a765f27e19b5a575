// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.mode;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
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
import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.api.module.ModuleRegistry;
import org.steward.core.api.people.Caller;
import org.steward.core.api.people.Staff;
import org.steward.core.api.store.Sql;
import org.steward.core.runtime.cases.CaseTable;
import org.steward.core.runtime.cases.Rerouting;

/**
 * Hands the open cases of members whose shift is over to the shift that runs, where the service mode wants it. Looks
 * once each time other members come on shift, and once after a start; a second look finds nothing to do. Thread-safe.
 */
final class ShiftChange {
    private static final Logger log = LoggerFactory.getLogger(ShiftChange.class);
    private static final List<String> PHASES = List.of("OPEN", "WAITING", "DONE");
    private static final int MOST = 1000;

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
        off.retainAll(handingOver(estate, module.get().id()));
        if (!off.isEmpty()) {
            handOver(estate, module.get().id(), off);
        }
        seen.put(estate.id(), on);
    }

    /** Members whose work the mode gives to the next shift. */
    private Set<String> handingOver(Estate estate, String moduleId) {
        Optional<ModuleRegistry.Lease> entered = router.tools().modules().enter(moduleId, estate.id(), "shift");
        if (entered.isEmpty()) {
            return Set.of();
        }
        try (ModuleRegistry.Lease lease = entered.get()) {
            return ModeTools.mode(lease.declaration(), estate.mode()).stream()
                    .flatMap(mode -> router.tools().staff().staff(estate.id()).stream()
                            .filter(member -> mode.routing().handsOver(member)))
                    .map(Staff::id)
                    .collect(Collectors.toSet());
        }
    }

    private void handOver(Estate estate, String moduleId, Set<String> off) {
        Caller system = Caller.system("shift-change", estate.id());
        List<Case> theirs = router.tools().transactions().read(estate.id(), sql -> ofMembers(sql, off));
        int moved = 0;
        for (Case each : theirs) {
            Route route = router.tools()
                    .transactions()
                    .read(
                            estate.id(),
                            sql -> router.route(each, moduleId, estate.mode(), router.view(sql, Loads.count(sql))));
            if (!route.isNone()) {
                moved += cases.handOver(system, each.number(), route, off).result().stream()
                        .filter(after -> after.version() != each.version())
                        .count();
            }
        }
        log.info("shift change in {}: {} of {} cases go on with the next shift", estate.id(), moved, theirs.size());
    }

    private static List<Case> ofMembers(Sql sql, Set<String> members) {
        return PHASES.stream()
                .flatMap(phase -> sql
                        .query(
                                "SELECT " + CaseTable.COLUMNS + " FROM case_file WHERE estate_id = ? AND phase = ?"
                                        + " ORDER BY received_ms DESC, id DESC " + sql.first(MOST),
                                CaseTable::read,
                                sql.estateId(),
                                phase)
                        .stream())
                .filter(each -> members.contains(each.people().assignee())
                        || members.contains(each.people().responsible()))
                .toList();
    }
}
