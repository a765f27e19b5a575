// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment.sheet;

import static org.steward.assessment.sheet.SheetType.APPEALED;
import static org.steward.assessment.sheet.SheetType.CALCULATED;
import static org.steward.assessment.sheet.SheetType.DECIDED;
import static org.steward.assessment.sheet.SheetType.FINAL;
import static org.steward.assessment.sheet.SheetType.LOCKED;
import static org.steward.assessment.sheet.SheetType.OPEN;
import static org.steward.assessment.sheet.SheetType.PUBLISHED;
import static org.steward.assessment.sheet.SheetType.REVIEWED;
import static org.steward.assessment.sheet.SheetType.SELF_RATED;

import java.util.List;

import org.steward.core.api.form.Choice;
import org.steward.core.api.form.Field;
import org.steward.core.api.form.FieldType;
import org.steward.core.api.people.Roles;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Effect;
import org.steward.core.api.workflow.Transition;

/** The steps of a sheet (P32). */
final class SheetSteps {
    private static final String[] EVERYBODY = {
        Roles.CSA, Roles.TECH, Roles.GUARD, Roles.CLEAN, Roles.GREEN, Roles.ICC, Roles.FIN
    };
    private static final Effect COUNT_AGAIN = new Effect.Put(SheetFields.PENDING, SheetFields.TO_COUNT);
    private static final Effect MEASURE_AGAIN = new Effect.Put(SheetFields.PENDING, SheetFields.TO_MEASURE);
    private static final Effect COUNTED = new Effect.Put(SheetFields.PENDING, SheetFields.IS_COUNTED);

    private SheetSteps() {}

    /** All of them. */
    static List<Transition> all() {
        return List.of(
                calculate(),
                selfRate(),
                skipSelf(),
                review(),
                publish(),
                appeal(),
                decide(),
                finalise(),
                sign(),
                lock(),
                lockByClock(),
                ratePeer(),
                notePostChange(),
                measureAgain(),
                recount());
    }

    private static Transition calculate() {
        return Transition.named("calculate", Text.of("Calculated from the facts", "系统计分"))
                .from(OPEN)
                .to(CALCULATED)
                .asking(SheetFields.results())
                .hidden()
                .causing(new Effect.AssignTo(SheetFields.RATER), COUNTED, new Effect.Notify("assessment-calculated"))
                .build();
    }

    private static Transition recount() {
        return Transition.named("recount", Text.of("Counted again", "重新计分"))
                .from(CALCULATED, SELF_RATED, REVIEWED, DECIDED)
                .asking(SheetFields.results())
                .hidden()
                .causing(COUNTED)
                .build();
    }

    private static Transition selfRate() {
        return Transition.named("selfRate", Text.of("Rate yourself", "自评"))
                .from(CALCULATED)
                .to(SELF_RATED)
                .asking(
                        SheetFields.points(SheetFields.SELF_POINTS, Text.of("Points, 0 to 100", "自评分（0–100）"))
                                .mandatory(),
                        Field.longText("selfNote", Text.of("Remarks", "自评说明")))
                .when(SheetGuards.SUBJECT)
                .causing(COUNT_AGAIN)
                .build();
    }

    private static Transition skipSelf() {
        return Transition.named("skipSelf", Text.of("Not rated in time", "逾期未自评"))
                .from(CALCULATED)
                .to(SELF_RATED)
                .hidden()
                .build();
    }

    private static Transition ratePeer() {
        return Transition.named("ratePeer", Text.of("Rate as a colleague", "互评"))
                .explained(Text.of("Your latest rating counts.", "以最后一次评分为准。"))
                .from(CALCULATED, SELF_RATED)
                .by(EVERYBODY)
                .asking(
                        SheetFields.points(SheetFields.PEER_POINTS, Text.of("Points, 0 to 100", "互评分（0–100）"))
                                .mandatory(),
                        Field.longText("peerNote", Text.of("Remarks", "互评说明")))
                .when(SheetGuards.NOT_OWN)
                .when(SheetGuards.PEER)
                .causing(COUNT_AGAIN)
                .build();
    }

    private static Transition review() {
        return Transition.named("review", Text.of("Review", "评审"))
                .from(SELF_RATED)
                .to(REVIEWED)
                .by(Roles.CSO, Roles.GCAP)
                .asking(
                        SheetFields.points(SheetFields.SUPERIOR_POINTS, Text.of("Points, 0 to 100", "上级评分（0–100）"))
                                .mandatory(),
                        Field.longText("reviewNote", Text.of("Remarks", "评审意见")).mandatory())
                .when(SheetGuards.NOT_OWN)
                .when(SheetGuards.SUPERIOR)
                .causing(COUNT_AGAIN)
                .build();
    }

    private static Transition publish() {
        return Transition.named("publish", Text.of("Publish", "公布"))
                .explained(Text.of("The subject is told and may appeal.", "通知被考核者，其可申诉。"))
                .from(REVIEWED)
                .to(PUBLISHED)
                .by(Roles.RPM)
                .when(SheetGuards.NOT_OWN)
                .when(SheetGuards.MANAGERS_BY_GM)
                .when(SheetGuards.COUNTED)
                .causing(new Effect.Notify("assessment-published"))
                .build();
    }

    private static Transition appeal() {
        return Transition.named("appeal", Text.of("Appeal", "申诉"))
                .from(PUBLISHED)
                .to(APPEALED)
                .asking(
                        Field.text("appealItem", Text.of("Item or source record", "申诉项目或来源编号"))
                                .mandatory(),
                        Field.longText("appealReason", Text.of("Reason", "申诉理由"))
                                .mandatory())
                .when(SheetGuards.SUBJECT_OR_FOR_CONTRACTOR)
                .causing(new Effect.Notify("assessment-appealed"))
                .build();
    }

    private static Transition decide() {
        return Transition.named("decide", Text.of("Decide on the appeal", "裁定申诉"))
                .from(APPEALED)
                .to(DECIDED)
                .by(Roles.RPM)
                .asking(
                        Field.choice(
                                        SheetFields.DECISION,
                                        Text.of("Decision", "裁定"),
                                        List.of(
                                                Choice.of("GRANTED", "Granted", "申诉成立"),
                                                Choice.of("REFUSED", "Refused", "申诉不成立")))
                                .mandatory(),
                        Field.text(SheetFields.STRUCK, Text.of("What no longer counts", "不再计入的项目或来源"))
                                .explained(Text.of(
                                        "Codes of items or numbers of source records, separated by semicolons.",
                                        "项目代码或来源编号，用分号分隔。")),
                        Field.longText("decisionReason", Text.of("Reason", "裁定理由"))
                                .mandatory())
                .when(SheetGuards.NOT_OWN)
                .when(SheetGuards.MANAGERS_BY_GM)
                .when(SheetGuards.GRANTED_NAMES_WHAT)
                .causing(COUNT_AGAIN, new Effect.Notify("assessment-decided"))
                .build();
    }

    private static Transition finalise() {
        return Transition.named("finalise", Text.of("Final", "定稿"))
                .from(PUBLISHED, DECIDED)
                .to(FINAL)
                .hidden()
                .causing(new Effect.Finish(), new Effect.Notify("assessment-final"))
                .build();
    }

    private static Transition sign() {
        return Transition.named("sign", Text.of("Sign the result", "签字确认"))
                .from(PUBLISHED, FINAL)
                .asking(Field.of(SheetFields.SIGNATURE, FieldType.SIGNATURE, Text.of("Signature", "签名"))
                        .mandatory())
                .when(SheetGuards.SUBJECT)
                .build();
    }

    private static Transition lock() {
        return Transition.named("lock", Text.of("Lock", "锁定"))
                .from(FINAL)
                .to(LOCKED)
                .by(Roles.RPM)
                .asking(Field.text("unsignedBecause", Text.of("Why it is not signed", "未签字原因")))
                .when(SheetGuards.NOT_OWN)
                .when(SheetGuards.SIGNED)
                .causing(new Effect.Close("DONE"))
                .build();
    }

    private static Transition lockByClock() {
        return Transition.named("lockByClock", Text.of("Locked by the clock", "到期锁定"))
                .from(FINAL)
                .to(LOCKED)
                .hidden()
                .causing(new Effect.Close("DONE"))
                .build();
    }

    private static Transition notePostChange() {
        return Transition.named("notePostChange", Text.of("Changed post in the period", "期间调岗"))
                .explained(Text.of("Each post is scored for its days.", "按各岗位天数分别计分。"))
                .from(CALCULATED, SELF_RATED)
                .by(Roles.CSO)
                .asking(Field.of(
                                SheetFields.POST_CHANGED, FieldType.DATE, Text.of("First day of the new post", "新岗位首日"))
                        .mandatory())
                .when(SheetGuards.NOT_OWN)
                .when(SheetGuards.OF_A_MEMBER)
                .when(SheetGuards.INSIDE_PERIOD)
                .causing(MEASURE_AGAIN)
                .build();
    }

    private static Transition measureAgain() {
        return Transition.named("measureAgain", Text.of("Measure again", "重新取数"))
                .explained(Text.of("After records of the period were put right.", "期间记录更正后使用。"))
                .from(CALCULATED, SELF_RATED, REVIEWED)
                .by(Roles.RPM)
                .when(SheetGuards.NOT_OWN)
                .causing(MEASURE_AGAIN)
                .build();
    }
}
