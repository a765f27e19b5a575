// SPDX-License-Identifier: Apache-2.0
package org.steward.vacancy.round;

import java.util.List;

import org.steward.core.api.cases.CaseType;
import org.steward.core.api.clock.DeadlineRule;
import org.steward.core.api.form.Field;
import org.steward.core.api.form.FieldType;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.people.Roles;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Effect;
import org.steward.core.api.workflow.Phase;
import org.steward.core.api.workflow.Transition;

/**
 * A round of the units that are vacant for one reason (空置房巡查计划, P20): the register is brought up to date, and each of
 * the units has a check of its own, opened when the round is planned.
 */
public final class RoundType {
    /** Its id. */
    public static final String ID = "vacancy-round";
    /** How many checks the round opened. */
    public static final String CHECKS = "checksOpened";

    private RoundType() {}

    /** The declaration. */
    public static CaseType declare() {
        return CaseType.named(ID, "VRD", Text.of("Round of vacant units", "空置房巡查计划"), Text.of("Rounds", "空置房巡查计划"))
                .state("PLANNED", Text.of("Planned", "已计划"), Phase.OPEN)
                .state("REGISTER_UPDATED", Text.of("Register up to date", "台账已更新"), Phase.OPEN)
                .state("COMPLETE", Text.of("Complete", "已完成"), Phase.CLOSED)
                .steps(
                        Transition.named("updateRegister", Text.of("The register is up to date", "台账已更新"))
                                .explained(Text.of(
                                        "Sales, moves and declared absences of the month are in the ledger.",
                                        "本月售出、迁入迁出和外出申报均已入账。"))
                                .from("PLANNED")
                                .to("REGISTER_UPDATED")
                                .by(Roles.CSA)
                                .asking(Field.of("registerUpdatedOn", FieldType.DATE, Text.of("On", "更新日期"))
                                        .mandatory())
                                .causing(new Effect.AssignToCaller())
                                .build(),
                        Transition.named("complete", Text.of("All is checked and told", "巡查与告知完成"))
                                .from("REGISTER_UPDATED")
                                .to("COMPLETE")
                                .by(Roles.CSO)
                                .asking(Field.longText("roundNote", Text.of("Report", "月度报告"))
                                        .mandatory())
                                .when(context -> Flaw.unless(
                                        !context.value(CHECKS).isEmpty(),
                                        "",
                                        "not-opened",
                                        Text.of(
                                                "Its checks are not opened yet; try again in a moment",
                                                "巡查单尚未生成，请稍后再试")))
                                .causing(new Effect.Finish(), new Effect.Close("DONE"))
                                .build(),
                        Transition.named("openedChecks", Text.of("Checks opened", "已生成巡查单"))
                                .from("PLANNED", "REGISTER_UPDATED")
                                .hidden()
                                .asking(Field.number(CHECKS, Text.of("Checks opened", "巡查单数"), "", 0, 1_000_000))
                                .build())
                .due(deadlines())
                .notOffered()
                .listing(CHECKS)
                .build();
    }

    private static DeadlineRule[] deadlines() {
        return List.of(
                        DeadlineRule.of(
                                "register",
                                Text.of("Register up to date", "更新台账"),
                                "vacant.registerUpdate",
                                "updateRegister"),
                        DeadlineRule.of("complete", Text.of("Complete", "完成"), "vacant.roundDone", "complete"))
                .toArray(DeadlineRule[]::new);
    }
}
