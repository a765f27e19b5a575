// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.steward.core.api.text.Text;

/**
 * One typed field of a form. Immutable; the {@code with}-like methods return a changed copy.
 *
 * @param name camel case, unique in its form, also the JSON and column name
 * @param label shown beside the input
 * @param help one sentence below the input, or empty texts
 * @param required whether an empty value is refused
 * @param choices for {@code CHOICE}; empty otherwise
 * @param maxLength largest number of characters (UTF-16 units) of text; 0 for other types
 * @param min smallest number, {@code null} for none
 * @param max largest number, {@code null} for none
 * @param unit unit of a number, e.g. {@code m³}; empty when none
 * @param initial value a blank form starts with; empty when none
 * @param staffOnly whether customers who fill in the form themselves are not asked
 */
public record Field(
        String name,
        FieldType type,
        Text label,
        Text help,
        boolean required,
        List<Choice> choices,
        int maxLength,
        BigDecimal min,
        BigDecimal max,
        String unit,
        String initial,
        boolean staffOnly) {

    private static final Text NO_HELP = new Text("", "");

    /** @throws IllegalArgumentException when a choice field has no choices or the name is not camel case */
    public Field {
        Objects.requireNonNull(type, "type");
        choices = List.copyOf(choices);
        if (!name.matches("[a-z][A-Za-z0-9]{0,39}")) {
            throw new IllegalArgumentException("field name '" + name + "' is not camel case of 1-40 characters");
        }
        if (type == FieldType.CHOICE && choices.isEmpty()) {
            throw new IllegalArgumentException("choice field '" + name + "' has no choices");
        }
    }

    /** A field that whoever fills in the form is asked. */
    public Field(
            String name,
            FieldType type,
            Text label,
            Text help,
            boolean required,
            List<Choice> choices,
            int maxLength,
            BigDecimal min,
            BigDecimal max,
            String unit,
            String initial) {
        this(name, type, label, help, required, choices, maxLength, min, max, unit, initial, false);
    }

    private static Field of(String name, FieldType type, Text label, int maxLength) {
        return new Field(name, type, label, NO_HELP, false, List.of(), maxLength, null, null, "", "");
    }

    /** A line of up to 200 characters. */
    public static Field text(String name, Text label) {
        return of(name, FieldType.TEXT, label, 200);
    }

    /** Several lines of up to 4,000 characters. */
    public static Field longText(String name, Text label) {
        return of(name, FieldType.LONG_TEXT, label, 4000);
    }

    /** A number with a unit. */
    public static Field number(String name, Text label, String unit, long min, long max) {
        return new Field(
                name,
                FieldType.NUMBER,
                label,
                NO_HELP,
                false,
                List.of(),
                0,
                BigDecimal.valueOf(min),
                BigDecimal.valueOf(max),
                unit,
                "");
    }

    /** A choice. */
    public static Field choice(String name, Text label, List<Choice> choices) {
        return new Field(name, FieldType.CHOICE, label, NO_HELP, false, choices, 0, null, null, "", "");
    }

    /** A field of any other type, without further limits. */
    public static Field of(String name, FieldType type, Text label) {
        return of(name, type, label, type == FieldType.TABLE ? 10_000 : 0);
    }

    /** The same field, required. */
    public Field mandatory() {
        return new Field(name, type, label, help, true, choices, maxLength, min, max, unit, initial, staffOnly);
    }

    /** The same field with a help sentence. */
    public Field explained(Text sentence) {
        return new Field(name, type, label, sentence, required, choices, maxLength, min, max, unit, initial, staffOnly);
    }

    /** The same text field with another length limit. */
    public Field upTo(int characters) {
        return new Field(name, type, label, help, required, choices, characters, min, max, unit, initial, staffOnly);
    }

    /** The same field, starting with a value. */
    public Field startingWith(String value) {
        return new Field(name, type, label, help, required, choices, maxLength, min, max, unit, value, staffOnly);
    }

    /** The same field, not asked of customers who fill in the form themselves. */
    public Field onlyForStaff() {
        return new Field(name, type, label, help, required, choices, maxLength, min, max, unit, initial, true);
    }

    /** Whether a customer may be asked: not for staff only, and showing neither staff nor other customers. */
    public boolean isForCustomers() {
        return !staffOnly && type != FieldType.STAFF && type != FieldType.PARTY;
    }

    /** The label of a stored code; the code itself when it is no longer declared. */
    public Text labelOf(String code) {
        return choice(code).map(Choice::label).orElseGet(() -> Text.same(code));
    }

    /** The choice with a code. */
    public Optional<Choice> choice(String code) {
        return choices.stream().filter(choice -> choice.code().equals(code)).findFirst();
    }
}
