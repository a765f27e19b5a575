// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol;

import org.steward.core.api.module.ModuleBuilder;
import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.api.text.Text;

/** Everything this module contributes. */
final class PatrolDeclaration {
    private PatrolDeclaration() {}

    static ModuleDeclaration of(PatrolTools tools) {
        ModuleBuilder module = ModuleDeclaration.of(
                "patrol",
                Text.of("Patrol and inspection", "巡逻与巡查"),
                Text.of(
                        "Patrol rounds, inspection rounds with findings, incidents, visitors, hand-over of shifts.",
                        "巡更路线、巡查与不合格项、突发事件、访客登记、交接班。"));
        return PatrolPart.declare(InspectionPart.declare(module, tools), tools).build();
    }
}
