// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.steward.core.api.cases.Requester;
import org.steward.core.api.form.TextCheck;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.text.Text;

/** Checks of single values of a case; each adds what is wrong to a list. Pure and thread-safe. */
public final class Validity {
    static final int SUMMARY = 200;
    static final int DESCRIPTION = 10_000;
    static final int PLACE = 200;
    static final int ID = 60;
    static final int NAME = 200;
    static final int PHONE = 60;
    static final int SOURCE = 400;
    static final int NOTE = 10_000;
    static final int REASON = 500;

    private static final int ALL_FIELDS = 30_000;
    private static final int FIELD_OVERHEAD = 8;
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

    private Validity() {}

    /** Any text that may be empty. */
    static void text(List<Flaw> flaws, String field, String value, int max) {
        TextCheck.flaw(field, value, max).ifPresent(flaws::add);
    }

    /** A text that is needed. */
    static void needed(List<Flaw> flaws, String field, String value, int max) {
        if (value.isBlank()) {
            flaws.add(new Flaw(field, "required", Text.of("This is needed", "此项必填")));
        } else {
            text(flaws, field, value, max);
        }
    }

    /** One line that is needed. */
    static void line(List<Flaw> flaws, String field, String value, int max) {
        needed(flaws, field, value, max);
        if (value.indexOf('\n') >= 0 || value.indexOf('\r') >= 0) {
            flaws.add(new Flaw(field, "one-line", Text.of("One line only", "只能填写一行")));
        }
    }

    /** A code of an enumeration; {@code initial} when the text is empty. */
    static <E extends Enum<E>> E code(List<Flaw> flaws, String field, String value, Class<E> of, E initial) {
        if (value.isEmpty() && initial != null) {
            return initial;
        }
        for (E constant : of.getEnumConstants()) {
            if (constant.name().equals(value)) {
                return constant;
            }
        }
        String codes = String.join(
                ", ", Arrays.stream(of.getEnumConstants()).map(Enum::name).toList());
        flaws.add(
                value.isEmpty()
                        ? new Flaw(
                                field,
                                "required",
                                Text.of("One of {0} is needed", "请填写：{0}").with(codes))
                        : new Flaw(
                                field,
                                "not-a-choice",
                                Text.of("'{0}' is not one of {1}", "“{0}”不在可选值 {1} 之内")
                                        .with(Refusals.shortened(value), codes)));
        return initial == null ? of.getEnumConstants()[0] : initial;
    }

    /** When somebody asked: not before 1900 and not in the future (clocks may differ by a minute). */
    static void past(List<Flaw> flaws, String field, Instant at, Instant now) {
        if (at.isBefore(EARLIEST)) {
            flaws.add(new Flaw(field, "too-early", Text.of("The time is before 1900", "时间早于 1900 年")));
        } else if (at.isAfter(now.plus(CLOCKS_DIFFER))) {
            flaws.add(new Flaw(field, "in-the-future", Text.of("The time is in the future", "时间不能晚于现在")));
        }
    }

    /** A promise: after a moment and before 2200. */
    static void promise(List<Flaw> flaws, String field, Instant at, Instant after) {
        if (!at.isAfter(after)) {
            flaws.add(new Flaw(field, "in-the-past", Text.of("A promise lies in the future", "承诺时间必须晚于当前时间")));
        } else if (at.isAfter(LATEST)) {
            flaws.add(new Flaw(field, "too-late", Text.of("The time is after 2200", "时间晚于 2200 年")));
        }
    }

    /** Who asked: texts that can be stored; an anonymous requester has none. */
    static void requester(List<Flaw> flaws, Requester requester) {
        text(flaws, "requester.party", requester.partyId(), ID);
        text(flaws, "requester.name", requester.name(), NAME);
        text(flaws, "requester.phone", requester.phone(), PHONE);
        boolean named = !requester.partyId().isEmpty()
                || !requester.name().isBlank()
                || !requester.phone().isBlank();
        if (requester.anonymous() && named) {
            flaws.add(new Flaw(
                    "requester.anonymous",
                    "contradiction",
                    Text.of("An anonymous requester has no name, phone or customer", "匿名请求人不能填写姓名、电话或客户")));
        } else if (!requester.anonymous() && !named) {
            flaws.add(new Flaw(
                    "requester.name",
                    "required",
                    Text.of("Who asked is needed, or mark them as anonymous", "请填写请求人，或标记为匿名")));
        }
    }

    /** Too much text in all fields together. */
    public static Optional<Flaw> totalFlaw(Map<String, String> fields) {
        int total = fields.entrySet().stream()
                .mapToInt(field -> field.getKey().length() + field.getValue().length() + FIELD_OVERHEAD)
                .sum();
        return total <= ALL_FIELDS
                ? Optional.empty()
                : Optional.of(new Flaw(
                        "fields",
                        "too-long",
                        Text.of(
                                        "All fields together hold {0} characters; at most {1} are allowed",
                                        "所有字段共 {0} 个字符，最多允许 {1} 个")
                                .with(total, ALL_FIELDS)));
    }
}
