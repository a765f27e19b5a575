// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.mode;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

import org.steward.core.api.cases.Case;
import org.steward.core.api.mode.Route;
import org.steward.core.api.mode.RouteView;
import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.api.store.Sql;
import org.steward.core.runtime.cases.CaseTable;
import org.steward.core.runtime.cases.Rerouting;

/**
 * Goes through the open cases of an estate in their order and asks a mode who would get each. The preview of a change
 * and the change itself both go this way, so that they say the same. Thread-safe.
 */
final class OpenCases {
    private static final int PAGE = 200;

    private final CaseRouter router;
    private final Rerouting cases;

    OpenCases(CaseRouter router, Rerouting cases) {
        this.router = router;
        this.cases = cases;
    }

    /**
     * Hands over every open case that would get somebody else.
     *
     * @param modeId the mode that is asked; an empty id gives nothing
     * @return how many open cases there are
     */
    int moved(String estateId, String modeId, BiConsumer<Case, Route> each) {
        List<Case> open = router.tools().transactions().read(estateId, OpenCases::all);
        ModuleDeclaration module = router.tools().moduleOf(estateId, modeId).orElse(null);
        if (module == null) {
            return open.size();
        }
        router.tools()
                .transactions()
                .read(estateId, sql -> {
                    Loads loads = Loads.count(sql);
                    RouteView view = router.view(sql, loads);
                    List<Moved> found = new ArrayList<>();
                    open.stream().filter(cases::isOpenToRoute).forEach(current -> {
                        loads.move(current.people().assignee(), "");
                        Route route = router.route(current, module.id(), modeId, view);
                        loads.move("", route.isNone() ? current.people().assignee() : route.assignee());
                        if (!route.isNone() && isOther(current, route)) {
                            found.add(new Moved(current, route));
                        }
                    });
                    return found;
                })
                .forEach(found -> each.accept(found.current(), found.route()));
        return open.size();
    }

    private record Moved(Case current, Route route) {}

    private static boolean isOther(Case current, Route route) {
        return !current.people().assignee().equals(route.assignee())
                || !route.team().isEmpty() && !current.people().team().equals(route.team());
    }

    /** Every open case in the order of recording. */
    static List<Case> all(Sql sql) {
        List<Case> all = new ArrayList<>();
        for (String phase : List.of("OPEN", "WAITING", "DONE")) {
            long after = -1;
            List<Case> page;
            do {
                page = sql.query(
                        "SELECT " + CaseTable.COLUMNS + " FROM case_file WHERE estate_id = ? AND phase = ? AND id > ?"
                                + " ORDER BY id " + sql.first(PAGE),
                        CaseTable::read,
                        sql.estateId(),
                        phase,
                        after);
                all.addAll(page);
                after = page.isEmpty() ? after : page.get(page.size() - 1).id();
            } while (page.size() == PAGE);
        }
        all.sort((a, b) -> Long.compare(a.id(), b.id()));
        return all;
    }
}
