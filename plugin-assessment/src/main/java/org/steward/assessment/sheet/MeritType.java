// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment.sheet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseType;
import org.steward.core.api.cases.Readers;
import org.steward.core.api.clock.DeadlineRule;
import org.steward.core.api.form.Choice;
import org.steward.core.api.form.Field;
import org.steward.core.api.form.FieldType;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.people.Roles;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Effect;
import org.steward.core.api.workflow.Guard;
import org.steward.core.api.workflow.Phase;
import org.steward.core.api.workflow.Transition;

/**
 * A merit or demerit (奖惩事由, B07): praise, a banner, bad press, or a serious accident of safety or duty; counts in
 * the assessment once the resident manager has confirmed it, never somebody about themselves.
 */
public final class MeritType {
    /** Its id. */
    public static final String ID = "assessment-merit";
    /** State of one that counts. */
    static final String CONFIRMED = "CONFIRMED";
    /** The member it is about. */
    static final String ABOUT = "about";
    /** Id of the department or contractor it is about. */
    static final String TEAM = "aboutTeam";

    private static final String KIND = "kind";
    private static final String REPORTED = "REPORTED";

    private static final Guard NOT_OWN = context -> context.caller().actsFor(context.value(ABOUT))
            ? Optional.of(Flaw.of("own", Text.of("Nobody decides about themselves", "不得认定本人的奖惩事由")))
            : Optional.empty();

    private MeritType() {}

    /** The declaration. */
    public static CaseType declare() {
        Field reason = Field.longText("decision", Text.of("Reason", "认定理由")).mandatory();
        return CaseType.named(ID, "MER", Text.of("Merit or demerit", "奖惩事由"), Text.of("Merits and demerits", "奖惩事由"))
                .asking(
                        Field.choice(
                                        KIND,
                                        Text.of("Kind", "类别"),
                                        List.of(
                                                Choice.of("PRAISE", "Praise by media or authority", "媒体或主管部门表扬"),
                                                Choice.of("BANNER", "Banner of thanks", "锦旗、感谢信"),
                                                Choice.of("BAD_PRESS", "Bad press", "负面报道"),
                                                Choice.of("ACCIDENT", "Serious accident", "严重安全责任事故")))
                                .mandatory(),
                        Field.of(ABOUT, FieldType.STAFF, Text.of("Member of staff", "员工")),
                        Field.text(TEAM, Text.of("Department or contractor (code)", "部门或外包单位代码"))
                                .upTo(40))
                .categorisedBy(KIND)
                .readBy(new Readers(Set.of(Roles.CSM, Roles.RPM, Roles.GM), Set.of(ABOUT)))
                .state(REPORTED, Text.of("Reported", "已上报"), Phase.OPEN)
                .state(CONFIRMED, Text.of("Confirmed", "已认定"), Phase.CLOSED)
                .state("REJECTED", Text.of("Not confirmed", "不予认定"), Phase.CLOSED)
                .steps(
                        Transition.named("confirmMerit", Text.of("Confirm", "认定"))
                                .explained(Text.of("Counts in the assessment of its period.", "计入所属周期的考核。"))
                                .from(REPORTED)
                                .to(CONFIRMED)
                                .by(Roles.RPM)
                                .asking(reason)
                                .when(NOT_OWN)
                                .causing(new Effect.Finish(), new Effect.Close(CONFIRMED))
                                .build(),
                        Transition.named("rejectMerit", Text.of("Do not confirm", "不予认定"))
                                .from(REPORTED)
                                .to("REJECTED")
                                .by(Roles.RPM)
                                .asking(reason)
                                .when(NOT_OWN)
                                .causing(new Effect.Finish(), new Effect.Close("REJECTED"))
                                .build())
                .due(DeadlineRule.of(
                        "confirm", Text.of("Confirmed", "认定"), "assess.meritWithin", "confirmMerit", "rejectMerit"))
                .openedBy(Roles.CSO, Roles.GCAP)
                .listing(KIND, ABOUT)
                .build();
    }

    /** What one earns, below zero for a malus; an accident is worth nothing here, it lowers the grade. */
    static BigDecimal points(Case of, UnaryOperator<String> parameter) {
        return switch (of.fields().getOrDefault(KIND, "")) {
            case "PRAISE" -> new BigDecimal(parameter.apply("assess.bonus.media"));
            case "BANNER" -> new BigDecimal(parameter.apply("assess.bonus.banner"));
            case "BAD_PRESS" -> new BigDecimal(parameter.apply("assess.malus.press")).negate();
            default -> BigDecimal.ZERO;
        };
    }
}
