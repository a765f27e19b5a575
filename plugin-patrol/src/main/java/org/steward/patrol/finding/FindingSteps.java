// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.finding;

import static org.steward.patrol.finding.FindingType.CLOSED;
import static org.steward.patrol.finding.FindingType.FIXED;
import static org.steward.patrol.finding.FindingType.NOTICE_SENT;
import static org.steward.patrol.finding.FindingType.OPEN;
import static org.steward.patrol.finding.FindingType.PARTY;
import static org.steward.patrol.finding.FindingType.RECHECK_FAIL;
import static org.steward.patrol.finding.FindingType.RECHECK_PASS;

import java.util.List;

import org.steward.core.api.form.Field;
import org.steward.core.api.form.FieldType;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.people.Caller;
import org.steward.core.api.people.Roles;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Effect;
import org.steward.core.api.workflow.Guard;
import org.steward.core.api.workflow.GuardContext;
import org.steward.core.api.workflow.Transition;
import org.steward.patrol.finding.FindingType.Party;

/** The steps of a finding (P23). */
final class FindingSteps {
    static final String RECTIFIER = "rectifier";
    static final String OUTSIDER = "outsider";
    static final String NOTE = "recheckNote";

    /** Who finds and rechecks: assistants, captains and everybody above. */
    private static final String[] FINDERS = {Roles.CSA, Roles.GCAP};

    /** Who puts right: any department. */
    private static final String[] DEPARTMENTS = {Roles.CSA, Roles.TECH, Roles.CLEAN, Roles.GREEN, Roles.GUARD, Roles.ICC
    };

    private static final Guard SOMEBODY_TOLD = context -> isOurs(context)
            ? Flaw.unless(
                    !context.fields().getOrDefault(RECTIFIER, "").isEmpty(),
                    RECTIFIER,
                    "nobody-told",
                    Text.of("Name the member of staff who puts it right", "请指定整改人"))
            : Flaw.unless(
                    !context.value(OUTSIDER).isEmpty(),
                    OUTSIDER,
                    "nobody-told",
                    Text.of("Say which firm or household was told, and how", "请填写被通知的单位或住户及通知方式"));

    /** What a firm has fixed anybody of the centre may recheck; what a member has fixed another one rechecks. */
    private static final Guard BY_ANOTHER = context -> Flaw.unless(
            !isOurs(context)
                    || context.caller().kind() == Caller.Kind.SYSTEM
                    || !context.caller().id().equals(context.current().people().doneBy()),
            NOTE,
            "own-work",
            Text.of("Somebody else than the fixer rechecks", "复查人不得为整改人"));

    private FindingSteps() {}

    private static boolean isOurs(GuardContext context) {
        String party = context.value(PARTY);
        return party.isEmpty() || party.equals(Party.OURSELVES.name());
    }

    static List<Transition> all() {
        return List.of(
                notice("sendNotice", OPEN),
                measures(),
                reportFixed(),
                recheck("recheckPass", Text.of("Recheck passed", "复查合格"), RECHECK_PASS),
                recheck("recheckFail", Text.of("Recheck failed", "复查不合格"), RECHECK_FAIL),
                notice("noticeAgain", RECHECK_FAIL),
                Transition.named("close", Text.of("Close", "结束"))
                        .from(RECHECK_PASS)
                        .to(CLOSED)
                        .by(FINDERS)
                        .causing(new Effect.Close("DONE"))
                        .build(),
                fixOnSpot(),
                overdue(),
                markRepeat());
    }

    private static Transition notice(String name, String from) {
        return Transition.named(name, Text.of("Send the rectification notice", "发出整改通知"))
                .explained(Text.of("Print it as \"Rectification notice\".", "可打印“整改通知书”。"))
                .from(from)
                .to(NOTICE_SENT)
                .by(FINDERS)
                .asking(
                        FindingType.party().mandatory(),
                        Field.of(RECTIFIER, FieldType.STAFF, Text.of("Member of staff who puts it right", "整改人")),
                        Field.text(OUTSIDER, Text.of("Firm or household told, and how", "被通知单位或住户、通知方式")),
                        Field.longText("noticeText", Text.of("What must be put right", "整改要求"))
                                .mandatory(),
                        Field.number("deduction", Text.of("Points deducted", "扣分"), "", 0, 100))
                .when(SOMEBODY_TOLD)
                .causing(new Effect.AssignTo(RECTIFIER), new Effect.Notify("finding-notice"))
                .build();
    }

    private static Transition measures() {
        return Transition.named("planMeasures", Text.of("Measures are taken", "已采取措施"))
                .explained(Text.of("A serious finding needs them within a day.", "严重不合格项须在一日内采取措施。"))
                .from(OPEN, NOTICE_SENT)
                .by(DEPARTMENTS)
                .asking(Field.longText("measures", Text.of("Measures", "措施")).mandatory())
                .build();
    }

    private static Transition reportFixed() {
        return Transition.named("reportFixed", Text.of("Report as fixed", "报告已整改"))
                .from(NOTICE_SENT)
                .to(FIXED)
                .by(DEPARTMENTS)
                .asking(
                        Field.longText("action", Text.of("What was done", "整改措施"))
                                .mandatory(),
                        Field.of("fixedPhoto", FieldType.FILE, Text.of("Photo", "整改照片")))
                .causing(new Effect.AssignToCaller(), new Effect.Finish())
                .build();
    }

    private static Transition recheck(String name, Text title, String to) {
        var step = Transition.named(name, title)
                .from(FIXED)
                .to(to)
                .by(FINDERS)
                .asking(
                        Field.longText(NOTE, Text.of("What was seen", "复查情况")).mandatory(),
                        Field.of("recheckPhoto", FieldType.FILE, Text.of("Photo", "复查照片")))
                .when(BY_ANOTHER);
        return to.equals(RECHECK_FAIL) ? step.causing(new Effect.Reopen()).build() : step.build();
    }

    private static Transition fixOnSpot() {
        return Transition.named("fixOnSpot", Text.of("Put right on the spot", "当场整改"))
                .explained(Text.of("Put right while the finder was there; the photo proves it.", "发现人在场时已整改，以照片为证。"))
                .from(OPEN)
                .to(CLOSED)
                .by(DEPARTMENTS)
                .asking(
                        Field.longText("action", Text.of("What was done", "整改措施"))
                                .mandatory(),
                        Field.of("proof", FieldType.FILE, Text.of("Photo", "整改照片"))
                                .mandatory())
                .when(context -> Flaw.unless(
                        FindingType.Severity.ON_SPOT.name().equals(context.value(FindingType.SEVERITY)),
                        FindingType.SEVERITY,
                        "not-on-spot",
                        Text.of(
                                "Only a finding of severity \"at once\" ends on the spot; this one needs a recheck",
                                "只有“当场整改”的不合格项可当场结束，此项须经复查")))
                .causing(new Effect.AssignToCaller(), new Effect.Finish(), new Effect.Close("ON_SPOT"))
                .build();
    }

    private static Transition overdue() {
        return Transition.named("overdue", Text.of("Overdue, resident manager told", "逾期，已报管理处主任"))
                .from(OPEN, NOTICE_SENT, FIXED, RECHECK_FAIL)
                .hidden()
                .causing(new Effect.Notify("finding-overdue"))
                .build();
    }

    private static Transition markRepeat() {
        return Transition.named("markRepeat", Text.of("Found before", "重复出现"))
                .from(OPEN, NOTICE_SENT, FIXED, RECHECK_PASS, RECHECK_FAIL)
                .hidden()
                .asking(
                        Field.of(FindingType.REPEAT, FieldType.YES_NO, Text.of("Same defect again", "重复不合格")),
                        Field.text(FindingType.REPEAT_OF, Text.of("Found before as", "上次编号"))
                                .upTo(30))
                .build();
    }
}
