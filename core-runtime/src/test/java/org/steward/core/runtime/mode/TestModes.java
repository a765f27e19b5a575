// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.mode;

import java.util.List;
import java.util.Set;

import org.steward.core.api.cases.Case;
import org.steward.core.api.mode.Department;
import org.steward.core.api.mode.ModeValue;
import org.steward.core.api.mode.Route;
import org.steward.core.api.mode.RouteView;
import org.steward.core.api.mode.Routing;
import org.steward.core.api.mode.ServiceMode;
import org.steward.core.api.mode.StaffingNeed;
import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.api.parameter.Parameter;
import org.steward.core.api.people.Staff;
import org.steward.core.api.text.Text;

/**
 * Four modes: at the counter whoever has least to do gets a case, with a warden it is the warden of the house, with a
 * keeper it is anna, a desk works in shifts.
 */
final class TestModes {
    static final String COUNTER = "counter";
    static final String WARDEN = "warden";
    static final String DESK = "desk";
    static final String KEEPER = "keeper";

    private TestModes() {}

    static ModuleDeclaration counter() {
        return module(
                COUNTER,
                "10 wh",
                List.of(),
                (wanted, view) -> view.leastLoaded(view.present("CSO"))
                        .map(clerk -> Route.done(clerk.id(), "", Text.of("Least to do", "当前工作最少")))
                        .orElse(Route.NONE));
    }

    static ModuleDeclaration warden() {
        return module(
                WARDEN,
                "4 wh",
                List.of(new Department(
                        "wardens", Text.of("Wardens", "管家部"), Set.of("CSM"), Text.of("Look after houses.", "照管楼栋。"))),
                (wanted, view) -> view.acting("chief")
                        .map(warden -> Route.owned(warden.id(), "wardens", Text.of("Warden of all", "全区管家")))
                        .orElse(Route.NONE));
    }

    /** The desk of the shift owns every case and hands it over with the shift. */
    static ModuleDeclaration desk() {
        return module(DESK, "10 wh", List.of(), new Routing() {
            @Override
            public Route route(Case wanted, RouteView view) {
                return view.available("CSO")
                        .map(clerk -> Route.owned(clerk.id(), "", Text.of("Desk of the shift", "当班前厅")))
                        .orElse(Route.NONE);
            }

            @Override
            public boolean handsOver(Staff member) {
                return member.roles().contains("CSO");
            }
        });
    }

    /** Whatever happens, anna is named. */
    static ModuleDeclaration keeper() {
        return module(
                KEEPER,
                "10 wh",
                List.of(),
                (wanted, view) -> Route.owned("anna", "", Text.of("Anna's house", "安娜负责的楼栋")));
    }

    private static ModuleDeclaration module(String id, String limit, List<Department> organisation, Routing routing) {
        Text title = Text.of("Mode " + id, "模式 " + id);
        return ModuleDeclaration.of("mode-" + id, title, title)
                .parameters(List.of(Parameter.integer(
                        id + ".households", Text.of("Homes a person looks after", "每人户数"), 100, "", 1, 1000, "CV")))
                .modes(new ServiceMode(
                        id,
                        title,
                        title,
                        title,
                        List.of(new ModeValue("matter.limit", limit, "S1")),
                        organisation,
                        List.of(),
                        routing,
                        size -> List.of(new StaffingNeed("CSO", "", size.units() / 100 + 1, title))))
                .build();
    }
}
