// SPDX-License-Identifier: Apache-2.0
package org.steward.studenthall;

import java.util.List;
import java.util.Locale;

import org.steward.core.api.cases.Case;
import org.steward.core.api.mode.Route;
import org.steward.core.api.mode.RouteView;
import org.steward.core.api.mode.Routing;
import org.steward.core.api.people.Roles;
import org.steward.core.api.people.Staff;
import org.steward.core.api.text.Text;

/** Repairs go to a technician, contracts to the hall office, all else to the warden whose shift runs. */
final class HallRouting implements Routing {
    private static final List<String> CONTRACT = List.of("lease", "contract", "move out", "租约", "合同", "退宿");

    @Override
    public Route route(Case wanted, RouteView view) {
        String warden = view.available(HallMode.WARDEN).map(Staff::id).orElse("");
        if (view.isRepair(wanted)) {
            return new Route(
                    warden,
                    view.available(Roles.TECH).map(Staff::id).orElse(""),
                    "",
                    Text.of("Repair: technician, the warden answers for it", "报修：维修员处理，宿管员负责"));
        }
        if (isAboutTheContract(wanted)) {
            return view.available(HallMode.OFFICE)
                    .map(member -> Route.owned(member.id(), "office", Text.of("About the contract", "合同事项")))
                    .orElse(Route.toTeam("office", Text.of("Nobody is in the hall office", "办公室暂无人员")));
        }
        return warden.isEmpty()
                ? Route.toTeam("wardens", Text.of("No warden is there", "暂无宿管员在岗"))
                : Route.owned(warden, "wardens", Text.of("Warden on shift", "当班宿管员"));
    }

    /** The desk at the door is handed over with the shift. */
    @Override
    public boolean handsOver(Staff member) {
        return member.roles().contains(HallMode.WARDEN);
    }

    private static boolean isAboutTheContract(Case wanted) {
        String said = (wanted.summary() + " " + wanted.description()).toLowerCase(Locale.ROOT);
        return CONTRACT.stream().anyMatch(said::contains);
    }
}
