// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment.sheet;

import java.util.Set;

import org.steward.core.api.cases.CaseType;
import org.steward.core.api.cases.Readers;
import org.steward.core.api.clock.DeadlineRule;
import org.steward.core.api.people.Roles;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Phase;

/**
 * The assessment sheet (考核评分表, P32) of a department, a member of staff, a contractor or the centre: calculated from
 * the facts of its period, rated, reviewed, published, open to appeal, final by the clock, locked.
 */
public final class SheetType {
    /** Its id. */
    public static final String ID = "assessment-sheet";

    /** The system collects. */
    public static final String OPEN = "OPEN";
    /** Calculated from the facts. */
    public static final String CALCULATED = "CALCULATED";
    /** The subject has said its own. */
    public static final String SELF_RATED = "SELF_RATED";
    /** The superior has. */
    public static final String REVIEWED = "REVIEWED";
    /** Open to appeal. */
    public static final String PUBLISHED = "PUBLISHED";
    /** Appealed against. */
    public static final String APPEALED = "APPEALED";
    /** The appeal is decided. */
    public static final String DECIDED = "DECIDED";
    /** Counts. */
    public static final String FINAL = "FINAL";
    /** Cannot be changed any more. */
    public static final String LOCKED = "LOCKED";

    private SheetType() {}

    /** The declaration. */
    public static CaseType declare() {
        return CaseType.named(ID, "ASH", Text.of("Assessment sheet", "考核评分表"), Text.of("Assessment sheets", "考核评分表"))
                .asking(SubjectKind.field(SheetFields.KIND))
                .categorisedBy(SheetFields.KIND)
                .state(OPEN, Text.of("Open", "取数中"), Phase.OPEN)
                .state(CALCULATED, Text.of("Calculated", "已计分"), Phase.OPEN)
                .state(SELF_RATED, Text.of("Rated by the subject", "已自评"), Phase.OPEN)
                .state(REVIEWED, Text.of("Reviewed", "已评审"), Phase.OPEN)
                .state(PUBLISHED, Text.of("Published", "已公布"), Phase.OPEN)
                .state(APPEALED, Text.of("Appealed against", "申诉中"), Phase.OPEN)
                .state(DECIDED, Text.of("Appeal decided", "申诉已裁定"), Phase.OPEN)
                .state(FINAL, Text.of("Final", "已定稿"), Phase.DONE)
                .state(LOCKED, Text.of("Locked", "已锁定"), Phase.CLOSED)
                .steps(SheetSteps.all())
                .due(deadlines())
                .openedBy(Roles.ADMIN)
                .notOffered()
                .readBy(new Readers(
                        Set.of(Roles.CSM, Roles.RPM, Roles.GM), Set.of(SheetFields.RATER, SheetFields.REVIEWER)))
                .board(CALCULATED, SELF_RATED, REVIEWED, PUBLISHED, APPEALED, FINAL)
                .build();
    }

    private static DeadlineRule[] deadlines() {
        return new DeadlineRule[] {
            DeadlineRule.of("self", Text.of("Own rating", "自评"), "assess.selfWithin", "selfRate", "skipSelf")
                    .startingIn(CALCULATED)
                    .breaching("skipSelf"),
            DeadlineRule.of("review", Text.of("Review", "评审"), "assess.reviewWithin", "review")
                    .startingIn(SELF_RATED),
            DeadlineRule.of("publish", Text.of("Publication", "公布"), "assess.publishWithin", "publish")
                    .startingIn(REVIEWED),
            DeadlineRule.of("appeal", Text.of("Time for an appeal", "申诉期"), "assess.appeal", "appeal", "finalise")
                    .startingIn(PUBLISHED)
                    .breaching("finalise"),
            DeadlineRule.of("decide", Text.of("Decision on the appeal", "申诉裁定"), "assess.appealDecision", "decide")
                    .startingIn(APPEALED),
            DeadlineRule.of("lock", Text.of("Locked", "锁定"), "assess.lockAfter", "lock", "lockByClock")
                    .startingIn(FINAL)
                    .breaching("lockByClock")
        };
    }
}
