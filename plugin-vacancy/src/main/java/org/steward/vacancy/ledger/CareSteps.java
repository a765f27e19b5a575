// SPDX-License-Identifier: Apache-2.0
package org.steward.vacancy.ledger;

import java.util.ArrayList;
import java.util.List;

import org.steward.core.api.form.Field;
import org.steward.core.api.form.FieldType;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.people.Roles;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Effect;
import org.steward.core.api.workflow.Guard;
import org.steward.core.api.workflow.Transition;
import org.steward.core.api.workflow.TransitionBuilder;

/** What is done for a unit while it is vacant; none of it changes the occupancy. */
final class CareSteps {
    private static final String[] VACANT = Occupancy.VACANT.toArray(String[]::new);
    private static final String SECOND = "secondMember";

    /** An emergency entry needs two members of staff (P20, edge case). */
    private static final Guard TWO_OF_THEM = context -> Flaw.unless(
            !context.caller().id().equals(context.fields().get(SECOND)),
            SECOND,
            "alone",
            Text.of("Two members of staff enter in an emergency, never one", "紧急入户须两名员工同行"));

    private CareSteps() {}

    static List<Transition> all() {
        return List.of(readMeters(), keepKeys(), answerFor(), entry(), emergency(), extend(), checked());
    }

    private static Transition readMeters() {
        List<Field> fields = new ArrayList<>();
        for (Meters meter : Meters.values()) {
            fields.add(meter.reading());
        }
        fields.addAll(Meters.remarks());
        TransitionBuilder step = Transition.named("readMeters", Text.of("Read the meters", "抄表"))
                .from(VACANT)
                .by(Roles.CSA, Roles.TECH)
                .asking(fields.toArray(Field[]::new));
        for (Meters meter : Meters.values()) {
            step.when(meter.neverBack(false)).when(meter.explained());
        }
        return step.build();
    }

    private static Transition keepKeys() {
        return Transition.named("keepKeys", Text.of("Keys taken into keeping", "接收代管钥匙"))
                .from(VACANT)
                .by(Roles.CSA)
                .asking(
                        LedgerFields.keyCount().mandatory(),
                        Field.text("keyKinds", Text.of("Which keys", "钥匙种类")),
                        LedgerFields.keyPlace().mandatory())
                .build();
    }

    private static Transition answerFor() {
        return Transition.named("answerFor", Text.of("Who answers for it", "指定责任人"))
                .from(VACANT)
                .by(Roles.CSO)
                .asking(Field.of("keeper", FieldType.STAFF, Text.of("Responsible", "责任人"))
                        .mandatory())
                .causing(new Effect.AssignTo("keeper"))
                .build();
    }

    private static Transition entry() {
        return Transition.named("setEntry", Text.of("Owner allows or forbids entry", "业主许可或禁止入户"))
                .from(VACANT)
                .by(Roles.CSA)
                .asking(
                        LedgerFields.entry().mandatory(),
                        Field.text("entryLetter", Text.of("Written by, on", "书面依据（出具人、日期）"))
                                .mandatory())
                .build();
    }

    private static Transition emergency() {
        return Transition.named("emergencyEntry", Text.of("Emergency entry", "紧急入户"))
                .explained(Text.of(
                        "Two members of staff, with video, and the owner is told at once.", "两名员工同行、全程录像，并立即告知业主。"))
                .from(VACANT)
                .by(Roles.CSA, Roles.GUARD, Roles.TECH)
                .asking(
                        Field.longText("emergency", Text.of("What happened", "事由"))
                                .mandatory(),
                        Field.of(SECOND, FieldType.STAFF, Text.of("Second member", "同行员工"))
                                .mandatory(),
                        Field.of("video", FieldType.FILE, Text.of("Video", "录像")),
                        Field.of("ownerToldAt", FieldType.DATE_TIME, Text.of("Owner told at", "告知业主时间"))
                                .mandatory())
                .when(TWO_OF_THEM)
                .causing(new Effect.Notify("vacancy-emergency"))
                .build();
    }

    private static Transition extend() {
        return Transition.named("extend", Text.of("The absence goes on", "继续外出"))
                .from(Occupancy.MOVED_OUT)
                .by(Roles.CSA)
                .asking(LedgerFields.until().mandatory())
                .build();
    }

    private static Transition checked() {
        List<Field> fields = new ArrayList<>(List.of(
                Field.text("lastCheck", Text.of("Last check", "最近一次巡查")).upTo(30),
                Field.of("lastCheckAt", FieldType.DATE_TIME, Text.of("Last checked at", "最近巡查时间"))));
        for (Meters meter : Meters.values()) {
            fields.add(meter.reading());
        }
        fields.addAll(Meters.remarks());
        TransitionBuilder step = Transition.named("recordCheck", Text.of("Checked", "已巡查"))
                .from(VACANT)
                .hidden()
                .asking(fields.toArray(Field[]::new));
        for (Meters meter : Meters.values()) {
            step.when(meter.neverBack(false));
        }
        return step.build();
    }
}
