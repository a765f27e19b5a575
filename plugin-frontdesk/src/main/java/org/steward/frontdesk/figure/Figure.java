// SPDX-License-Identifier: Apache-2.0
package org.steward.frontdesk.figure;

import java.math.BigDecimal;
import java.util.function.Predicate;

import org.steward.core.api.cases.CaseFile;
import org.steward.core.api.indicator.Indicator;
import org.steward.core.api.indicator.Measure;
import org.steward.core.api.indicator.Share;
import org.steward.core.api.text.Text;

/** What the indicators of the front desk have in common. Stateless. */
final class Figure {
    /** Every case counts. */
    static final Predicate<CaseFile> ANY = file -> true;

    private Figure() {}

    /** A share in percent, the higher the better. */
    static Indicator share(String code, Text title, Text formula, int target, String source, Measure measure) {
        return new Indicator(code, title, formula, "%", BigDecimal.valueOf(target), true, source, measure);
    }

    /** A number of cases, the fewer the better. */
    static Indicator count(String code, Text title, Text formula, int most, String source, Measure measure) {
        return new Indicator(code, title, formula, "", BigDecimal.valueOf(most), false, source, measure);
    }

    /** Whether a deadline was there and each time met by its due time; one that fell away was not met. */
    static Predicate<CaseFile> inTime(String rule) {
        return Share.hasTimer(rule).and(Share.metInTime(rule));
    }

    /** Whether a case ended because the customer took the matter back. */
    static boolean isWithdrawn(CaseFile file) {
        return "WITHDRAWN".equals(file.current().closureCode());
    }
}
