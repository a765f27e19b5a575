// SPDX-License-Identifier: Apache-2.0
package org.steward.core.console;

import java.time.DateTimeException;
import java.time.LocalDate;

/** How modes and days are written on the command line. */
final class ModeArguments {
    /** Written for no mode. */
    static final String NONE = "none";

    private ModeArguments() {}

    /** The id of a mode; {@link #NONE} is an empty string. */
    static String mode(String written) {
        return NONE.equals(written) ? "" : written;
    }

    /** A mode in words. */
    static String words(String mode) {
        return mode.isEmpty() ? NONE : mode;
    }

    /**
     * A day.
     *
     * @throws IllegalArgumentException naming the option when it is no day
     */
    static LocalDate day(String option, String written, LocalDate otherwise) {
        try {
            return written.isEmpty() ? otherwise : LocalDate.parse(written);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(option + " '" + written + "' is not a day such as 2026-12-01");
        }
    }
}
