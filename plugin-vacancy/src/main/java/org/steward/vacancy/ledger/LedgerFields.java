// SPDX-License-Identifier: Apache-2.0
package org.steward.vacancy.ledger;

import java.util.ArrayList;
import java.util.List;

import org.steward.core.api.form.Choice;
import org.steward.core.api.form.Field;
import org.steward.core.api.form.FieldType;
import org.steward.core.api.text.Text;

/** What the ledger knows of a vacant unit (空置房登记表, P20). */
public final class LedgerFields {
    /** Why it is vacant: a {@link VacancyKind}. */
    public static final String KIND = "kind";
    /** Since when, if it was not the day of the entry. */
    public static final String SINCE = "since";
    /** Until when a declared absence lasts. */
    public static final String UNTIL = "until";
    /** Building or area of a unit that is not in the register. */
    public static final String AREA = "area";
    /** How many keys the centre keeps. */
    public static final String KEYS = "keyCount";
    /** Where the keys hang. */
    public static final String KEY_PLACE = "keyPlace";
    /** Whether staff may enter. */
    public static final String ENTRY = "entry";
    /** Staff may enter. */
    public static final String ALLOWED = "ALLOWED";
    /** The owner forbids entry: it is looked at from outside only. */
    public static final String OUTSIDE_ONLY = "OUTSIDE_ONLY";

    private LedgerFields() {}

    static Field kind() {
        return Field.choice(KIND, Text.of("Vacant because", "空置原因"), VacancyKind.choices())
                .mandatory();
    }

    static Field since() {
        return Field.of(SINCE, FieldType.DATE, Text.of("Vacant since", "空置起始日"))
                .explained(Text.of("Empty: since the day it was received.", "不填则以受理日为准。"));
    }

    static Field until() {
        return Field.of(UNTIL, FieldType.DATE_TIME, Text.of("Declared until", "申报截止时间"));
    }

    static Field keyCount() {
        return Field.number(KEYS, Text.of("Keys the centre keeps", "代管钥匙数"), "", 0, 99);
    }

    static Field keyPlace() {
        return Field.text(KEY_PLACE, Text.of("Where they hang", "钥匙存放处")).upTo(60);
    }

    static Field entry() {
        return Field.choice(
                ENTRY,
                Text.of("Entry", "入户许可"),
                List.of(
                        Choice.of(ALLOWED, "Staff may enter", "可入户"),
                        Choice.of(OUTSIDE_ONLY, "From outside only, in writing", "仅限户外查看（书面）")));
    }

    /** Asked when a unit is entered. */
    static Field[] intake() {
        List<Field> fields = new ArrayList<>(List.of(
                kind(),
                since(),
                until(),
                Field.text(AREA, Text.of("Building or area", "楼栋或片区"))
                        .upTo(60)
                        .explained(Text.of("Only for a unit that is not in the register.", "仅用于未录入房屋台账的房屋。")),
                Field.text("reference", Text.of("Reference", "外部编号")).upTo(60),
                keyCount(),
                keyPlace(),
                entry()));
        for (Meters meter : Meters.values()) {
            fields.add(meter.reading());
        }
        return fields.toArray(Field[]::new);
    }

    /** Asked when the unit changes hands. */
    static Field[] handOver(boolean metersNeeded) {
        List<Field> fields = new ArrayList<>();
        for (Meters meter : Meters.values()) {
            boolean needed = metersNeeded && meter != Meters.GAS;
            fields.add(needed ? meter.reading().mandatory() : meter.reading());
        }
        fields.addAll(Meters.remarks());
        fields.add(Field.number(HandOver.KEYS_HANDED, Text.of("Keys handed over", "交付钥匙数"), "", 0, 99));
        fields.add(Field.text(HandOver.KEYS_MISSING, Text.of("Why not all keys", "钥匙未全部交付的原因")));
        fields.add(Field.text("takenOverBy", Text.of("Taken over by", "接收人")));
        return fields.toArray(Field[]::new);
    }
}
