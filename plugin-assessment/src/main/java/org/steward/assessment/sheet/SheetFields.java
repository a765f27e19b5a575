// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment.sheet;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.steward.assessment.score.FollowUp;
import org.steward.assessment.score.Grade;
import org.steward.core.api.form.Field;
import org.steward.core.api.form.FieldType;
import org.steward.core.api.text.Text;

/**
 * What stands on a sheet. All but the kind of the subject is written by the system or by a step of its own, so that
 * nobody corrects it by hand.
 */
public final class SheetFields {
    /** A {@link SubjectKind}. */
    public static final String KIND = "subjectType";
    /** Name of the subject. */
    public static final String NAME = "subjectName";
    /** First day. */
    public static final String FROM = "periodFrom";
    /** Last day. */
    public static final String TO = "periodTo";
    /** Who rates for the subject. */
    public static final String RATER = "rater";
    /** The superior. */
    public static final String REVIEWER = "reviewer";
    /** Colleagues, separated by semicolons. */
    public static final String PEERS = "peers";
    /** Whether the general manager publishes and decides. */
    public static final String MANAGERIAL = "managerial";
    /** The last moment of the period. */
    public static final String SCORED_AT = "scoredAt";
    /** Day from which the member had another post. */
    public static final String POST_CHANGED = "postChangedOn";
    /** Lines of the items. */
    public static final String ITEMS = "items";
    /** Lines of the deductions. */
    public static final String DEDUCTIONS = "deductions";
    /** Lines of bonus and malus. */
    public static final String MERITS = "merits";
    /** Lines of the gates. */
    public static final String GATES = "gates";
    /** Numbers of the accidents. */
    public static final String ACCIDENTS = "accidents";
    /** Score of the facts alone. */
    public static final String FACTS = "factsScore";
    /** Mean of the peers. */
    public static final String PEER = "peerScore";
    /** Whether there is a score. */
    public static final String SCORED = "scored";
    /** The score. */
    public static final String TOTAL = "total";
    /** A {@link Grade}. */
    public static final String GRADE = "scoreGrade";
    /** Pay factor. */
    public static final String PAY = "payFactor";
    /** Why the grade is lower than the score says. */
    public static final String GRADE_NOTE = "gradeNote";
    /** A {@link FollowUp}. */
    public static final String FOLLOW_UP = "followUp";
    /** The score as it was published, when an appeal has changed it. */
    public static final String PUBLISHED = "publishedTotal";
    /** Own rating. */
    public static final String SELF_POINTS = "selfPoints";
    /** Rating of a colleague. */
    public static final String PEER_POINTS = "peerPoints";
    /** Rating of the superior. */
    public static final String SUPERIOR_POINTS = "superiorPoints";
    /** What has to be done to the score. */
    public static final String PENDING = "pending";
    /** It has to be counted again. */
    static final String TO_COUNT = "count";
    /** The facts have to be measured again. */
    static final String TO_MEASURE = "measure";
    /** Nothing. */
    static final String IS_COUNTED = "no";
    /** What an appeal has struck off. */
    public static final String STRUCK = "struck";
    /** Outcome of an appeal. */
    public static final String DECISION = "decision";
    /** Signature of the subject. */
    public static final String SIGNATURE = "signature";

    /** Characters of the items. */
    static final int LONGEST_ITEMS = 12_000;
    /** Characters of the lines of another field. */
    static final int LONGEST = 8_000;

    private SheetFields() {}

    /** What the calculation fills in. */
    static Field[] results() {
        return Stream.concat(Stream.concat(who().stream(), facts().stream()), outcome().stream())
                .toArray(Field[]::new);
    }

    private static List<Field> who() {
        return List.of(
                Field.text(NAME, Text.of("Subject", "被考核者")),
                Field.of(FROM, FieldType.DATE, Text.of("From", "自")),
                Field.of(TO, FieldType.DATE, Text.of("To", "至")),
                Field.of(RATER, FieldType.STAFF, Text.of("Rates for the subject", "自评人")),
                Field.of(REVIEWER, FieldType.STAFF, Text.of("Superior", "考核人")),
                Field.text(PEERS, Text.of("Peers", "互评人")).upTo(500),
                Field.of(MANAGERIAL, FieldType.YES_NO, Text.of("Decided by the general manager", "由总经理裁定")),
                Field.of(SCORED_AT, FieldType.DATE_TIME, Text.of("Period ends", "周期截止")));
    }

    private static List<Field> facts() {
        return List.of(
                Field.longText(ITEMS, Text.of("Items", "评分项")).upTo(LONGEST_ITEMS),
                lines(DEDUCTIONS, Text.of("Deductions", "扣分明细")),
                lines(MERITS, Text.of("Bonus and malus", "加减分")),
                lines(GATES, Text.of("Gates", "否决指标")),
                lines(ACCIDENTS, Text.of("Accidents", "安全责任事故")));
    }

    private static Field lines(String name, Text label) {
        return Field.longText(name, label).upTo(LONGEST);
    }

    private static List<Field> outcome() {
        return List.of(
                points(FACTS, Text.of("Score of the facts", "客观得分")),
                points(PEER, Text.of("Mean of the peers", "互评平均")),
                Field.of(SCORED, FieldType.YES_NO, Text.of("There is a score", "已有得分")),
                points(TOTAL, Text.of("Score", "考核得分")),
                Field.choice(
                        GRADE,
                        Text.of("Grade", "等级"),
                        Arrays.stream(Grade.values()).map(Grade::choice).toList()),
                Field.number(PAY, Text.of("Pay factor", "绩效系数"), "%", 0, 200),
                Field.text(GRADE_NOTE, Text.of("About the grade", "等级说明")),
                Field.choice(
                        FOLLOW_UP,
                        Text.of("What follows", "后续措施"),
                        Arrays.stream(FollowUp.values()).map(FollowUp::choice).toList()),
                points(PUBLISHED, Text.of("Score before the appeal", "申诉前得分")));
    }

    /** A number of points. */
    static Field points(String name, Text label) {
        return Field.number(name, label, "", 0, 100);
    }
}
