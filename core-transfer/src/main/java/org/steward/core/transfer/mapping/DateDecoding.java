// SPDX-License-Identifier: Apache-2.0
package org.steward.core.transfer.mapping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Dates that no pattern can read, each by a name a mapping may give among its date formats (docs/importing.md). Pure
 * and thread-safe.
 */
enum DateDecoding {
    /**
     * A spreadsheet took the digits of a date for its year: {@code 01/01/21507} is 2007-02-15. The third part holds the
     * month in one or two digits, the day in two, the year in two (1950 to 2049); the first two parts hold nothing and
     * must be {@code 01/01}.
     */
    PACKED_MONTH_DAY_YEAR("packed-month-day-year", DateDecoding::packed);

    /** What a date format begins with when it names a decoding. */
    static final String PREFIX = "decode:";

    private static final Pattern PACKED = Pattern.compile("01/01/(\\d{1,2})(\\d{2})(\\d{2})");
    private static final int FIRST_OF_THE_LAST_CENTURY = 50;

    private final String id;
    private final Function<String, Optional<LocalDate>> decode;

    DateDecoding(String id, Function<String, Optional<LocalDate>> decode) {
        this.id = id;
        this.decode = decode;
    }

    /** Whether a date format names a decoding rather than being a pattern. */
    static boolean isNamed(String format) {
        return format.startsWith(PREFIX);
    }

    /** The decoding that a date format names; empty when there is none of this name. */
    static Optional<DateDecoding> of(String format) {
        return Arrays.stream(values())
                .filter(each -> format.equals(PREFIX + each.id))
                .findFirst();
    }

    /** All of them as date formats, for a message. */
    static String known() {
        return Arrays.stream(values()).map(each -> PREFIX + each.id).collect(Collectors.joining(", "));
    }

    /** The date, or empty when the text is not written this way or there is no such day. */
    Optional<LocalDate> read(String text) {
        return decode.apply(text);
    }

    private static Optional<LocalDate> packed(String text) {
        Matcher parts = PACKED.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(parts.group(3));
        try {
            return Optional.of(LocalDate.of(
                    year < FIRST_OF_THE_LAST_CENTURY ? 2000 + year : 1900 + year,
                    Integer.parseInt(parts.group(1)),
                    Integer.parseInt(parts.group(2))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
