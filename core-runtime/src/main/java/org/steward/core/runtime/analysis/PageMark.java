// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.analysis;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.steward.core.api.cases.Case;

/** Where a page of cases ended. Immutable. */
record PageMark(long receivedMs, long id) {
    private static final Pattern FORM = Pattern.compile("(-?\\d{1,15})_(\\d{1,18})");

    /** The mark behind a case, as text. */
    static String behind(Case last) {
        return last.times().receivedAt().toEpochMilli() + "_" + last.id();
    }

    /** The mark of a text; empty when it is none. */
    static Optional<PageMark> read(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new PageMark(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }
}
