// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment.figure;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

import org.steward.assessment.AssessmentTools;
import org.steward.core.api.page.Block;
import org.steward.core.api.text.Text;

/**
 * The month a page is about (月份). Immutable.
 *
 * @param month what is shown
 * @param present the running month of the estate
 */
public record Month(YearMonth month, YearMonth present) {
    /** Name of the parameter of the address. */
    public static final String PARAMETER = "month";

    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);
    private static final int CENTURY = 1200;

    /** The month of an address; the running one when there is none or it cannot be read, never a later one. */
    public static Month of(AssessmentTools tools, String estateId, Map<String, String> query) {
        YearMonth present = YearMonth.from(LocalDate.ofInstant(tools.clock().instant(), tools.zone(estateId)));
        return new Month(read(query.getOrDefault(PARAMETER, ""), present, present), present);
    }

    /** The month of an address, otherwise the last one that is over. */
    static Month over(AssessmentTools tools, String estateId, Map<String, String> query) {
        Month running = of(tools, estateId, Map.of());
        YearMonth last = running.present().minusMonths(1);
        return new Month(read(query.getOrDefault(PARAMETER, ""), last, last), running.present());
    }

    private static YearMonth read(String text, YearMonth otherwise, YearMonth latest) {
        try {
            YearMonth month = text.isEmpty() ? otherwise : YearMonth.parse(text);
            return month.isAfter(latest) || month.isBefore(latest.minusMonths(CENTURY)) ? otherwise : month;
        } catch (DateTimeException unreadable) {
            return otherwise;
        }
    }

    /** Whether it is still running. */
    boolean isRunning() {
        return month.equals(present);
    }

    /** The month in words. */
    public static Text words(YearMonth month) {
        return Text.of("{0}", "{1} 年 {2} 月").with(month.format(EN), month.getYear(), month.getMonthValue());
    }

    /**
     * Backwards and forwards.
     *
     * @param page of this module
     * @param kept further parameters of the address
     */
    Block pager(String page, YearMonth latest, String... kept) {
        return new Block.Pager(
                Text.of("Month", "月份"), link(page, -1, kept, latest), words(month), link(page, 1, kept, latest));
    }

    private Block.Link link(String page, int months, String[] kept, YearMonth latest) {
        YearMonth to = month.plusMonths(months);
        String[] parameters = new String[kept.length + 2];
        System.arraycopy(kept, 0, parameters, 2, kept.length);
        parameters[0] = PARAMETER;
        parameters[1] = to.toString();
        return new Block.Link(words(to), to.isAfter(latest) ? "" : Address.of(page, parameters));
    }
}
