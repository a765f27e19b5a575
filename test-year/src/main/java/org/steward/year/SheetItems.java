// SPDX-License-Identifier: Apache-2.0
package org.steward.year;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.steward.assessment.score.Item;
import org.steward.assessment.sheet.SheetFields;
import org.steward.assessment.sheet.SheetType;
import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseQuery;
import org.steward.core.api.people.Caller;

/** What the items of the assessment sheets of a year measured, as it stands on the sheets. Stateless. */
final class SheetItems {
    private static final Set<String> COUNTING = Set.of(SheetType.FINAL, SheetType.LOCKED);
    private static final int WHOLE = 1000;

    private SheetItems() {}

    /** Of the sheets that count: {@code K72-CODE yyyy-MM} → what was measured in tenths, of 1000 for each item. */
    static Map<String, OracleRun.Count> of(YearCentre centre) {
        Map<String, OracleRun.Count> sums = new TreeMap<>();
        CaseQuery sheets = CaseQuery.of(Map.of("type", SheetType.ID));
        centre.reader
                .each(Caller.system("year", Town.ESTATE), sheets, sheet -> add(sums, sheet))
                .orElseThrow();
        return sums;
    }

    private static void add(Map<String, OracleRun.Count> sums, Case sheet) {
        if (!COUNTING.contains(sheet.state())) {
            return;
        }
        YearMonth month = YearMonth.from(LocalDate.parse(sheet.fields().get(SheetFields.TO)));
        for (Item item : Item.read(sheet.fields().getOrDefault(SheetFields.ITEMS, ""))) {
            item.measured()
                    .ifPresent(figure -> sums.merge(
                            "K72-" + item.standard().code() + " " + month,
                            new OracleRun.Count(figure.movePointRight(1).longValueExact(), WHOLE),
                            OracleRun.Count::plus));
        }
    }
}
