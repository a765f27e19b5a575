// SPDX-License-Identifier: Apache-2.0
package org.steward.mode.apartment;

import org.steward.core.api.cases.CaseType;
import org.steward.core.api.clock.DeadlineRule;
import org.steward.core.api.form.Field;
import org.steward.core.api.people.Roles;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Effect;
import org.steward.core.api.workflow.Phase;
import org.steward.core.api.workflow.Transition;

/** A flat between two tenants (退房周转): inspected, made ready, let again. */
final class TurnoverType {
    private TurnoverType() {}

    static CaseType declare() {
        return CaseType.named("turnover", "TUR", Text.of("Turnover", "退房周转"), Text.of("Turnovers", "退房周转"))
                .state("EMPTY", Text.of("Moved out", "已腾退"), Phase.OPEN)
                .state("INSPECTED", Text.of("Inspected", "已查验"), Phase.OPEN)
                .state("READY", Text.of("Ready", "已整备"), Phase.CLOSED)
                .steps(
                        Transition.named("inspect", Text.of("Inspected", "查验"))
                                .from("EMPTY")
                                .to("INSPECTED")
                                .by(ApartmentDeclaration.LEASING, Roles.CSA)
                                .asking(
                                        Field.longText("defects", Text.of("Defects", "缺陷")),
                                        Field.text("meters", Text.of("Meter readings", "水电气表读数"))
                                                .mandatory())
                                .build(),
                        Transition.named("ready", Text.of("Ready for the next tenant", "整备完成"))
                                .from("INSPECTED")
                                .to("READY")
                                .by(ApartmentDeclaration.LEASING, Roles.CSA)
                                .causing(new Effect.Finish(), new Effect.Close("DONE"))
                                .build())
                .due(
                        DeadlineRule.of(
                                "inspect", Text.of("Inspected", "查验"), "apartment.turnoverInspected", "inspect"),
                        DeadlineRule.of("ready", Text.of("Ready", "整备"), "apartment.turnoverReady", "ready"))
                .build();
    }
}
