// SPDX-License-Identifier: Apache-2.0
package org.steward.core.directory;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.steward.core.api.form.TextCheck;
import org.steward.core.api.journal.Kinds;
import org.steward.core.api.journal.NewEntry;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.outcome.Rejection.Kind;
import org.steward.core.api.people.Caller;
import org.steward.core.api.text.Text;

/** Refusals and checks all registers share. */
public final class Answers {
    private Answers() {}

    /** The caller lacks a permission. */
    public static <T> Outcome<T> forbidden(String permission) {
        return Outcome.rejected(
                Kind.FORBIDDEN,
                "forbidden",
                Text.of("You lack the permission {0}", "您没有权限 {0}").with(permission));
    }

    /** What was named does not exist here. */
    public static <T> Outcome<T> notFound(String field, String id) {
        return Outcome.rejected(
                Kind.NOT_FOUND,
                field,
                "unknown",
                Text.of("'{0}' does not exist here", "此处没有“{0}”").with(id));
    }

    /** Checks a text of one to that many characters. */
    public static Optional<Flaw> needed(String field, String text, int most) {
        return text.isBlank()
                ? Optional.of(new Flaw(
                        field,
                        "required",
                        Text.of("{0}: 1-{1} characters are needed", "{0}：请填写 1-{1} 个字符")
                                .with(field, most)))
                : TextCheck.flaw(field, text, most);
    }

    /** Checks how an id is written. */
    public static Optional<Flaw> written(String field, String text, Pattern pattern, Text allowed) {
        return pattern.matcher(text).matches()
                ? Optional.empty()
                : Optional.of(new Flaw(
                        field,
                        "bad-form",
                        Text.of("{0}: '{1}' is not allowed; write {2}", "{0}：不允许“{1}”，请使用{2}")
                                .with(field, text.length() > 60 ? text.substring(0, 60) : text, allowed)));
    }

    /** The flaws that were found, in order. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static List<Flaw> all(Optional<Flaw>... checks) {
        return Stream.of(checks).flatMap(Optional::stream).toList();
    }

    /** The journal entry of a change of master data. */
    public static NewEntry changed(Caller caller, Instant at, String what, String id, String to) {
        return new NewEntry("", at, caller, Kinds.REGISTER_CHANGED, "", to, "", Map.of("what", what, "id", id));
    }
}
