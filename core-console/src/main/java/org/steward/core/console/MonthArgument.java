// SPDX-License-Identifier: Apache-2.0
package org.steward.core.console;

import java.time.DateTimeException;
import java.time.YearMonth;

/** How months are written on the command line. */
final class MonthArgument {
    private MonthArgument() {}

    /**
     * A month.
     *
     * @throws IllegalArgumentException naming the option when it is no month
     */
    static YearMonth month(String option, String written, YearMonth otherwise) {
        try {
            return written.isEmpty() ? otherwise : YearMonth.parse(written);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(option + " '" + written + "' is not a month such as 2026-11");
        }
    }
}
