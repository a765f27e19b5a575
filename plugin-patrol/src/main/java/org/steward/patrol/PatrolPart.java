// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol;

import org.steward.core.api.module.ModuleBuilder;
import org.steward.core.api.page.NavigationEntry;
import org.steward.core.api.page.NavigationEntry.Group;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.text.Text;
import org.steward.patrol.plan.PlanPage;
import org.steward.patrol.plan.ReplayPage;
import org.steward.patrol.route.LabelType;
import org.steward.patrol.route.RoutesPage;
import org.steward.patrol.run.RunEnd;
import org.steward.patrol.run.RunPlaces;
import org.steward.patrol.run.RunPlanner;
import org.steward.patrol.run.RunRules;
import org.steward.patrol.run.RunType;
import org.steward.patrol.walk.WalkPage;
import org.steward.patrol.walk.WalkResource;

/** What routes, runs, the officer's phone and the plan contribute to the module. */
final class PatrolPart {
    private PatrolPart() {}

    static ModuleBuilder declare(ModuleBuilder module, PatrolTools tools) {
        return module.caseTypes(RunType.declare(), LabelType.declare())
                .parameters(RunRules.parameters())
                .parameters(LabelType.parameters())
                .notices(RunRules.notices())
                .duties(new RunPlaces(tools).duty())
                .prints(LabelType.sheet(tools))
                .subscribers(new RunPlanner(tools), new RunEnd(tools))
                .resources(new WalkResource(tools))
                .pages(new WalkPage(), new RoutesPage(tools), new PlanPage(tools), new ReplayPage(tools))
                .navigation(
                        page(Group.DUTIES, Text.of("Walk a patrol", "巡更打点"), "walk", Permissions.CASE_WORK),
                        page(Group.PLACES, Text.of("Patrols now", "巡更实况"), "plan", Permissions.CASE_READ),
                        page(Group.PLACES, Text.of("Patrol routes", "巡更路线"), "routes", Permissions.CASE_READ));
    }

    private static NavigationEntry page(Group group, Text label, String path, String permission) {
        return new NavigationEntry(group, label, "/m/patrol/" + path, permission);
    }
}
