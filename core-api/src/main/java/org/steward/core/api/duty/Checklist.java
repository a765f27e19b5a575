// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.duty;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.steward.core.api.form.Choice;
import org.steward.core.api.form.Field;
import org.steward.core.api.form.FieldType;
import org.steward.core.api.text.Text;

/**
 * What is looked at on a round (检查表): each item passes, fails or does not apply; each failed one opens a case of its
 * own with note and photo. Immutable.
 *
 * @param items in the order they are looked at, with different codes
 */
public record Checklist(List<Item> items) {
    /** Passed. */
    public static final String PASS = "PASS";

    /** Failed: opens a case. */
    public static final String FAIL = "FAIL";

    /** Does not apply here. */
    public static final String NOT_APPLICABLE = "NA";

    private static final List<Choice> RESULTS = List.of(
            Choice.of(PASS, "In order", "合格"),
            Choice.of(FAIL, "Not in order", "不合格"),
            Choice.of(NOT_APPLICABLE, "Does not apply", "不适用"));

    /** Copies the items. */
    public Checklist {
        items = List.copyOf(items);
    }

    /** Shorthand. */
    public static Checklist of(Item... items) {
        return new Checklist(List.of(items));
    }

    /** The fields in which a round is entered: for each item result, note and photo. */
    public List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        items.forEach(item -> {
            fields.add(Field.choice(item.resultField(), item.title(), RESULTS).mandatory());
            fields.add(
                    Field.text(item.noteField(), Text.of("Note: {0}", "说明：{0}").with(item.title())));
            fields.add(Field.of(
                    item.photoField(),
                    FieldType.FILE,
                    Text.of("Photo: {0}", "照片：{0}").with(item.title())));
        });
        return List.copyOf(fields);
    }

    /**
     * One item.
     *
     * @param code camel case of at most 20 characters, e.g. {@code uniform}
     * @param opens id of the case type that a failure opens
     * @param known values of that type's intake form that are known beforehand, e.g. its category
     */
    public record Item(String code, Text title, String opens, Map<String, String> known) {
        /** Copies the values. */
        public Item {
            known = Map.copyOf(known);
        }

        /** An item of whose failure nothing is known beforehand. */
        public Item(String code, Text title, String opens) {
            this(code, title, opens, Map.of());
        }

        /** Name of the field with the result. */
        public String resultField() {
            return code + "Result";
        }

        /** Name of the field with what was seen. */
        public String noteField() {
            return code + "Note";
        }

        /** Name of the field with the photo. */
        public String photoField() {
            return code + "Photo";
        }
    }
}
