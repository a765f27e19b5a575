// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.round;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.steward.core.api.cases.CaseType;
import org.steward.core.api.cases.CaseTypeBuilder;
import org.steward.core.api.clock.DeadlineRule;
import org.steward.core.api.duty.DutyFields;
import org.steward.core.api.form.Field;
import org.steward.core.api.form.FieldType;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Effect;
import org.steward.core.api.workflow.Phase;
import org.steward.core.api.workflow.Transition;
import org.steward.core.api.workflow.TransitionBuilder;
import org.steward.patrol.Refusals;

/**
 * A round (巡查, P23): planned, running, done, reviewed by somebody else; or missed. Its failed items open findings; what
 * passed of what was looked at is its score.
 */
public final class RoundType {
    /** Ids of the buildings that were visited, with semicolons between. */
    public static final String BUILDINGS = "buildings";
    /** Percent of the items that passed, of those that apply. */
    public static final String SCORE = "score";
    /** How many items failed. */
    public static final String FAILED = "failedItems";

    /** Not begun. */
    public static final String PLANNED = "PLANNED";
    /** Under way. */
    public static final String RUNNING = "RUNNING";
    /** Made. */
    public static final String DONE = "DONE";
    /** Looked through by a superior. */
    public static final String REVIEWED = "REVIEWED";
    /** Not begun in time. */
    public static final String MISSED = "MISSED";

    private RoundType() {}

    /** A case type for each kind of round. */
    public static CaseType[] all() {
        return Arrays.stream(RoundKind.values()).map(RoundType::declare).toArray(CaseType[]::new);
    }

    /** The declaration of a kind. */
    public static CaseType declare(RoundKind kind) {
        CaseTypeBuilder type = CaseType.named(kind.type(), kind.prefix(), kind.title(), kind.title())
                .asking(intake(kind))
                .state(PLANNED, Text.of("Planned", "已计划"), Phase.OPEN)
                .state(RUNNING, Text.of("Under way", "巡查中"), Phase.OPEN)
                .state(DONE, Text.of("Done", "已完成"), Phase.DONE)
                .state(REVIEWED, Text.of("Reviewed", "已复核"), Phase.CLOSED)
                .state(MISSED, Text.of("Missed", "漏查"), Phase.CLOSED)
                .steps(start(kind), complete(kind), review(kind), scored(), miss())
                .due(begin(kind), end(), reviewed())
                .listing(SCORE, FAILED)
                .board(PLANNED, RUNNING, DONE, MISSED);
        return kind == RoundKind.SPECIAL ? type.build() : type.notOffered().build();
    }

    private static Field[] intake(RoundKind kind) {
        List<Field> fields = new ArrayList<>();
        if (kind.hasWindow()) {
            fields.addAll(DutyFields.fields());
        }
        if (kind == RoundKind.SPECIAL) {
            fields.add(Field.text("occasion", Text.of("Occasion", "专项事由")));
        }
        return fields.toArray(Field[]::new);
    }

    private static Transition start(RoundKind kind) {
        TransitionBuilder step = Transition.named("start", Text.of("Start", "开始巡查"))
                .from(PLANNED)
                .to(RUNNING)
                .by(makersAndDeputies(kind))
                .when(RoundGuards.theirs(kind));
        if (kind.isAtNight()) {
            step.when(RoundGuards.AT_NIGHT);
        }
        return step.causing(new Effect.AssignToCaller()).build();
    }

    private static Transition complete(RoundKind kind) {
        List<Field> fields = new ArrayList<>(kind.items().fields());
        fields.add(Field.text(BUILDINGS, Text.of("Buildings visited", "巡查楼栋"))
                .explained(Text.of("Their ids, e.g. B1;B2", "填写楼栋编号，如 B1;B2")));
        fields.add(Field.longText("remarks", Text.of("Remarks", "备注")));
        return Transition.named("complete", Text.of("Enter what was seen", "录入巡查结果"))
                .explained(Text.of("Each failed item opens a finding.", "每个不合格项目自动生成不合格单。"))
                .from(RUNNING)
                .to(DONE)
                .by(makersAndDeputies(kind))
                .asking(fields.toArray(Field[]::new))
                .when(RoundGuards.STARTED_IT)
                .when(RoundGuards.KNOWN_BUILDINGS)
                .causing(new Effect.OpenFindings(kind.items()), new Effect.Finish())
                .build();
    }

    private static Transition review(RoundKind kind) {
        return Transition.named("review", Text.of("Review", "复核"))
                .from(DONE)
                .to(REVIEWED)
                .by(kind.reviewer())
                .asking(Field.longText("reviewNote", Text.of("Note", "复核意见")))
                .when(Refusals.byAnother("reviewNote", Text.of("Nobody reviews a round of their own", "不得复核本人的巡查")))
                .causing(new Effect.Close("DONE"))
                .build();
    }

    private static Transition scored() {
        return Transition.named("score", Text.of("Scored", "评分"))
                .from(DONE, REVIEWED)
                .hidden()
                .asking(
                        Field.of(SCORE, FieldType.NUMBER, Text.of("Score, % in order", "得分（合格率 %）")),
                        Field.number(FAILED, Text.of("Failed items", "不合格项数"), "", 0, 1000))
                .build();
    }

    private static Transition miss() {
        return Transition.named("miss", Text.of("Not begun in time", "未按时巡查"))
                .from(PLANNED)
                .to(MISSED)
                .hidden()
                .causing(new Effect.Notify("round-missed"), new Effect.Close(MISSED))
                .build();
    }

    private static DeadlineRule begin(RoundKind kind) {
        DeadlineRule rule = DeadlineRule.of("begin", Text.of("Begun", "开始巡查"), kind.limit(), "start")
                .breaching("miss");
        return kind.hasWindow() ? rule.countedFrom(DutyFields.WINDOW_TO) : rule;
    }

    private static DeadlineRule end() {
        return DeadlineRule.of("complete", Text.of("Results entered", "录入结果"), "round.finishWithin", "complete")
                .startingIn(RUNNING);
    }

    private static DeadlineRule reviewed() {
        return DeadlineRule.of("review", Text.of("Reviewed", "复核"), "round.reviewWithin", "review")
                .startingIn(DONE)
                .aside();
    }

    private static String[] makersAndDeputies(RoundKind kind) {
        return Stream.concat(kind.makers().stream(), kind.deputies().stream())
                .distinct()
                .toArray(String[]::new);
    }
}
