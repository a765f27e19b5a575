// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.cases;

import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.outcome.Rejection.Kind;
import org.steward.core.api.text.Text;

/** The refusals that every room of the desk gives in the same words. */
public final class Refusals {
    private Refusals() {}

    /** No case of that number for this caller. */
    public static Rejection unknown(String number) {
        return Rejection.of(
                Kind.NOT_FOUND,
                "unknown-case",
                Text.of("There is no case {0} here", "此处没有案件 {0}").with(shortened(number)));
    }

    /** The caller lacks a permission. */
    public static Rejection forbidden(String permission) {
        return Rejection.of(
                Kind.FORBIDDEN,
                "forbidden",
                Text.of("This needs the permission {0}", "此操作需要权限 {0}").with(permission));
    }

    /** Somebody changed the case first. */
    public static Rejection stale() {
        return Rejection.of(
                Kind.STALE,
                "stale",
                Text.of("Somebody else changed the case in the meantime; load it again", "案件已被他人修改，请重新载入"));
    }

    /** The case is over. */
    public static Rejection closed(String number) {
        return Rejection.of(
                Kind.CONFLICT,
                "closed",
                Text.of("Case {0} is closed", "案件 {0} 已结案").with(number));
    }

    static Rejection rule(String field, String code, Text message) {
        return Rejection.of(Kind.RULE, field, code, message);
    }

    static Rejection conflict(String field, String code, Text message) {
        return Rejection.of(Kind.CONFLICT, field, code, message);
    }

    static Rejection invalid(String field, String code, Text message) {
        return Rejection.of(Kind.INVALID, field, code, message);
    }

    static Flaw unknownValue(String field, String value) {
        return new Flaw(
                field, "unknown", Text.of("There is no {0} here", "此处没有 {0}").with(shortened(value)));
    }

    static String shortened(String value) {
        String plain = value.codePoints()
                .limit(40)
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return plain.length() < value.length() ? plain + "…" : plain;
    }
}
