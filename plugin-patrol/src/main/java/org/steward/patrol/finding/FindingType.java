// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.finding;

import java.util.Arrays;
import java.util.List;

import org.steward.core.api.cases.CaseType;
import org.steward.core.api.clock.DeadlineRule;
import org.steward.core.api.clock.DeadlineRule.LimitChoice;
import org.steward.core.api.clock.DeadlineRule.When;
import org.steward.core.api.form.Choice;
import org.steward.core.api.form.Field;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Phase;

/**
 * A finding (不合格项, P23): noticed to whoever must put it right, reported as fixed, rechecked by somebody else, closed;
 * or put right on the spot with a photo. It is in time when the recheck has passed within the limit of its severity,
 * counted from when it was found.
 */
public final class FindingType {
    /** Its id. */
    public static final String ID = "inspection-finding";
    /** What it is about: a {@link Category}. */
    public static final String CATEGORY = "category";
    /** How grave it is: a {@link Severity}. */
    public static final String SEVERITY = "severity";
    /** Code of the item of the checklist that failed, or empty. */
    public static final String ITEM = "item";
    /** To whom it belongs: a {@link Party}. */
    public static final String PARTY = "party";
    /** Whether the same defect was found shortly before. */
    public static final String REPEAT = "repeat";
    /** Number of the earlier finding. */
    public static final String REPEAT_OF = "repeatOf";

    /** Found, nobody told yet. */
    public static final String OPEN = "OPEN";
    /** Whoever must put it right has been told. */
    public static final String NOTICE_SENT = "NOTICE_SENT";
    /** Said to be put right. */
    public static final String FIXED = "FIXED";
    /** Somebody else has seen that it is. */
    public static final String RECHECK_PASS = "RECHECK_PASS";
    /** Somebody else has seen that it is not. */
    public static final String RECHECK_FAIL = "RECHECK_FAIL";
    /** Over. */
    public static final String CLOSED = "CLOSED";

    private FindingType() {}

    /** What a finding is about. */
    public enum Category {
        CLEAN(Text.of("Cleaning", "保洁")),
        GREEN(Text.of("Greening", "绿化")),
        SECURITY(Text.of("Security", "安保")),
        FACILITY(Text.of("Facilities", "设施")),
        SERVICE(Text.of("Service", "服务")),
        RENOVATION(Text.of("Renovation", "装修")),
        FIRE(Text.of("Fire safety", "消防")),
        OTHER(Text.of("Other", "其他"));

        private final Text title;

        Category(Text title) {
            this.title = title;
        }

        /** In words. */
        public Text title() {
            return title;
        }
    }

    /** How grave a finding is. */
    public enum Severity {
        ON_SPOT(Text.of("To be put right at once", "当场整改")),
        GENERAL(Text.of("General", "一般")),
        SERIOUS(Text.of("Serious", "严重"));

        private final Text title;

        Severity(Text title) {
            this.title = title;
        }

        /** In words. */
        public Text title() {
            return title;
        }
    }

    /** Who must put it right. */
    public enum Party {
        OURSELVES(Text.of("A department of ours", "本部门")),
        CONTRACTOR(Text.of("Contractor", "外包单位")),
        DEVELOPER(Text.of("Developer, under warranty", "开发商（保修）")),
        RESIDENT(Text.of("Resident", "业主或住户"));

        private final Text title;

        Party(Text title) {
            this.title = title;
        }

        /** In words. */
        public Text title() {
            return title;
        }
    }

    /** The declaration. */
    public static CaseType declare() {
        return CaseType.named(ID, "FND", Text.of("Finding", "不合格项"), Text.of("Findings", "不合格项"))
                .asking(
                        category(),
                        severity(),
                        Field.text(ITEM, Text.of("Item of the checklist", "检查项目"))
                                .upTo(20)
                                .onlyForStaff(),
                        party())
                .categorisedBy(CATEGORY)
                .gradedBy(SEVERITY)
                .state(OPEN, Text.of("Found", "已发现"), Phase.OPEN)
                .state(NOTICE_SENT, Text.of("Notice sent", "已通知整改"), Phase.OPEN)
                .state(FIXED, Text.of("Reported as fixed", "已整改"), Phase.DONE)
                .state(RECHECK_PASS, Text.of("Recheck passed", "复查合格"), Phase.DONE)
                .state(RECHECK_FAIL, Text.of("Recheck failed", "复查不合格"), Phase.OPEN)
                .state(CLOSED, Text.of("Closed", "已结束"), Phase.CLOSED)
                .steps(FindingSteps.all())
                .due(deadlines())
                .listing(CATEGORY, SEVERITY, PARTY)
                .board(OPEN, NOTICE_SENT, FIXED, RECHECK_FAIL, RECHECK_PASS)
                .build();
    }

    private static Field category() {
        return Field.choice(CATEGORY, Text.of("About", "类别"), choices(Category.values(), Category::title))
                .startingWith(Category.OTHER.name());
    }

    private static Field severity() {
        return Field.choice(SEVERITY, Text.of("Severity", "严重程度"), choices(Severity.values(), Severity::title))
                .startingWith(Severity.GENERAL.name());
    }

    /** Who must put it right, to be chosen. */
    static Field party() {
        return Field.choice(PARTY, Text.of("Who must put it right", "责任方"), choices(Party.values(), Party::title));
    }

    private static <E extends Enum<E>> List<Choice> choices(E[] values, java.util.function.Function<E, Text> title) {
        return Arrays.stream(values)
                .map(each -> new Choice(each.name(), title.apply(each)))
                .toList();
    }

    private static DeadlineRule[] deadlines() {
        return new DeadlineRule[] {
            DeadlineRule.of(
                            "rectify",
                            Text.of("Put right and rechecked", "整改并复查"),
                            FindingRules.GENERAL,
                            "recheckPass",
                            "fixOnSpot")
                    .choosing(new LimitChoice(
                            List.of(
                                    new When(SEVERITY, Severity.ON_SPOT.name(), FindingRules.ON_SPOT),
                                    new When(SEVERITY, Severity.SERIOUS.name(), FindingRules.SERIOUS)),
                            FindingRules.GENERAL))
                    .breaching("overdue"),
            DeadlineRule.of(
                            "measures",
                            Text.of("Measures taken", "采取措施"),
                            "",
                            "planMeasures",
                            "reportFixed",
                            "fixOnSpot")
                    .choosing(new LimitChoice(
                            List.of(new When(SEVERITY, Severity.SERIOUS.name(), FindingRules.MEASURES)), ""))
                    .aside(),
            DeadlineRule.of("notice", Text.of("Notice sent", "发出通知"), FindingRules.NOTICE, "sendNotice", "fixOnSpot")
                    .aside(),
            DeadlineRule.of("recheck", Text.of("Rechecked", "复查"), FindingRules.RECHECK, "recheckPass", "recheckFail")
                    .startingIn(FIXED)
                    .restarting()
                    .aside()
        };
    }
}
