// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment.sheet;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.steward.core.api.indicator.Period;

/**
 * Who is assessed over which period; known by the source key of the sheet, which nobody can change. Immutable.
 *
 * @param id staff id, team id, or {@code centre}
 */
public record Subject(SubjectKind kind, String id, Period period) {
    private static final String HEAD = "assessment-sheet";

    /** The source key of its sheet. */
    public String key() {
        return String.join(
                "/", HEAD, kind.name(), period.from().toString(), period.to().toString(), id);
    }

    /** The subject of a source key; empty for any other key. */
    public static Optional<Subject> of(String key) {
        List<String> parts = List.of(key.split("/", 5));
        return parts.size() == 5 && parts.get(0).equals(HEAD)
                ? Optional.of(new Subject(
                        SubjectKind.valueOf(parts.get(1)),
                        parts.get(4),
                        new Period(LocalDate.parse(parts.get(2)), LocalDate.parse(parts.get(3)))))
                : Optional.empty();
    }
}
