// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.steward.core.api.text.Text;

/**
 * An item of a sheet (评分项), measured. Immutable.
 *
 * @param post which post of the period it was measured in, from 0
 * @param days how many days of the period that post lasted
 * @param standard what it is about
 * @param title of the indicator
 * @param aim what it aims at; empty when the indicator has no target or does not exist
 * @param measured the figure; empty for "n/a"
 */
public record Item(
        int post, int days, Standard standard, Text title, Optional<Aim> aim, Optional<BigDecimal> measured) {
    /** Whether it can be scored: it has a target and a figure. */
    public boolean counts() {
        return aim.isPresent() && measured.isPresent();
    }

    /** The same without a figure, as decided in an appeal. */
    Item struck() {
        return new Item(post, days, standard, title, aim, Optional.empty());
    }

    /**
     * As a line of the sheet.
     *
     * @param points what it earned of how much, empty strings when it does not count
     */
    List<String> row(String most, String points) {
        return List.of(
                Integer.toString(post + 1),
                Integer.toString(days),
                standard.area().name(),
                standard.code(),
                title.en(),
                title.zh(),
                aim.map(Aim::toString).orElse(""),
                measured.map(BigDecimal::toPlainString).orElse("n/a"),
                standard.weight().toPlainString(),
                most,
                points);
    }

    /** The items of the lines of a sheet. */
    public static List<Item> read(String lines) {
        List<Item> items = new ArrayList<>();
        for (List<String> row : Rows.read(lines)) {
            Standard standard =
                    new Standard(Area.valueOf(row.get(2)), row.get(3), Optional.empty(), new BigDecimal(row.get(8)));
            items.add(new Item(
                    Integer.parseInt(row.get(0)) - 1,
                    Integer.parseInt(row.get(1)),
                    standard,
                    new Text(row.get(4), row.get(5)),
                    Aim.parse(row.get(6)),
                    row.get(7).equals("n/a") ? Optional.empty() : Optional.of(new BigDecimal(row.get(7)))));
        }
        return List.copyOf(items);
    }
}
