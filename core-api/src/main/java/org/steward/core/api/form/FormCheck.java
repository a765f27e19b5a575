// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.form;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.text.Text;

/**
 * Checks raw values against a form and turns them into canonical text. Collects every flaw. Pure; whether a named
 * customer, unit, member of staff or file exists is checked by the desk. Thread-safe.
 */
public final class FormCheck {
    private static final long YEARS_FAR = 200;

    private final List<Flaw> flaws = new ArrayList<>();
    private final Map<String, String> values = new LinkedHashMap<>();
    private final ZoneId zone;

    private FormCheck(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * Checks values.
     *
     * @param raw field name → text as entered; missing, blank and {@code null} count as empty
     * @param zone zone of a date-time that names none
     */
    public static FormCheck of(Form form, Map<String, String> raw, ZoneId zone) {
        FormCheck check = new FormCheck(zone);
        for (Field field : form.fields()) {
            check.take(field, raw.get(field.name()));
        }
        return check;
    }

    /** Everything that is wrong, in the order of the form; empty when all is well. */
    public List<Flaw> flaws() {
        return List.copyOf(flaws);
    }

    /** Canonical values of the fields that were filled, in the order of the form. */
    public Map<String, String> values() {
        return Map.copyOf(values);
    }

    private void take(Field field, String entered) {
        String text = entered == null ? "" : entered.strip();
        if (text.isEmpty()) {
            if (field.required()) {
                flaw(field, "required", Text.of("{0} is needed", "请填写{0}").with(field.label()));
            }
            return;
        }
        TextCheck.flaw(field.name(), text, field.maxLength() > 0 ? field.maxLength() : 10_000)
                .ifPresentOrElse(flaws::add, () -> canonical(field, text));
    }

    private void canonical(Field field, String text) {
        switch (field.type()) {
            case TEXT, LONG_TEXT, PARTY, UNIT, STAFF, FILE, SIGNATURE, TABLE -> values.put(field.name(), text);
            case NUMBER, MONEY -> number(field, text);
            case DATE -> date(field, text);
            case DATE_TIME -> dateTime(field, text);
            case YES_NO -> yesNo(field, text);
            case CHOICE -> choice(field, text);
        }
    }

    private void number(Field field, String text) {
        if (text.length() > 30 || !text.matches("[+-]?\\d+(\\.\\d+)?")) {
            flaw(
                    field,
                    "not-a-number",
                    Text.of("{0}: '{1}' is not a number, e.g. 12.5", "{0}：“{1}”不是数字，例如 12.5")
                            .with(field.label(), brief(text)));
            return;
        }
        BigDecimal value = new BigDecimal(text);
        boolean low = field.min() != null && value.compareTo(field.min()) < 0;
        boolean high = field.max() != null && value.compareTo(field.max()) > 0;
        if (low || high) {
            flaw(
                    field,
                    "out-of-range",
                    Text.of("{0}: {1} is outside {2} to {3} {4}", "{0}：{1} 超出 {2} 至 {3} {4}")
                            .with(field.label(), text, bound(field.min()), bound(field.max()), field.unit()));
        } else if (field.type() == FieldType.MONEY && value.scale() > 2) {
            flaw(
                    field,
                    "too-precise",
                    Text.of("{0}: at most 2 decimals", "{0}：最多两位小数").with(field.label()));
        } else {
            values.put(field.name(), value.toPlainString());
        }
    }

    private void date(Field field, String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            if (Math.abs(date.getYear() - 2000L) > YEARS_FAR) {
                flaw(
                        field,
                        "out-of-range",
                        Text.of("{0}: the year is outside 1800 to 2200", "{0}：年份应在 1800 至 2200 之间")
                                .with(field.label()));
            } else {
                values.put(field.name(), date.toString());
            }
        } catch (DateTimeParseException e) {
            flaw(
                    field,
                    "not-a-date",
                    Text.of("{0}: '{1}' is not a date, e.g. 2026-11-30", "{0}：“{1}”不是日期，例如 2026-11-30")
                            .with(field.label(), brief(text)));
        }
    }

    private void dateTime(Field field, String text) {
        try {
            Instant instant = text.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$") && text.contains("T")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text.replace(' ', 'T')).atZone(zone).toInstant();
            if (Math.abs(instant.atZone(zone).getYear() - 2000L) > YEARS_FAR) {
                flaw(
                        field,
                        "out-of-range",
                        Text.of("{0}: the year is outside 1800 to 2200", "{0}：年份应在 1800 至 2200 之间")
                                .with(field.label()));
            } else {
                values.put(field.name(), instant.toString());
            }
        } catch (DateTimeException e) {
            flaw(
                    field,
                    "not-a-time",
                    Text.of(
                                    "{0}: '{1}' is not a date and time, e.g. 2026-11-30T14:30",
                                    "{0}：“{1}”不是日期时间，例如 2026-11-30T14:30")
                            .with(field.label(), brief(text)));
        }
    }

    private void yesNo(Field field, String text) {
        switch (text) {
            case "true", "on", "yes", "1", "是" -> values.put(field.name(), "true");
            case "false", "off", "no", "0", "否" -> values.put(field.name(), "false");
            default ->
                flaw(
                        field,
                        "not-yes-or-no",
                        Text.of("{0}: choose yes or no", "{0}：请选择是或否").with(field.label()));
        }
    }

    private void choice(Field field, String text) {
        if (field.choice(text).isPresent()) {
            values.put(field.name(), text);
            return;
        }
        String codes =
                String.join(", ", field.choices().stream().map(Choice::code).toList());
        flaw(
                field,
                "not-a-choice",
                Text.of("{0}: '{1}' is not one of {2}", "{0}：“{1}”不在可选值 {2} 之内")
                        .with(field.label(), brief(text), codes));
    }

    private void flaw(Field field, String code, Text message) {
        flaws.add(new Flaw(field.name(), code, message));
    }

    private static String bound(BigDecimal bound) {
        return bound == null ? "…" : bound.toPlainString();
    }

    private static String brief(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
