// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment.analysis;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.steward.assessment.AssessmentTools;
import org.steward.assessment.figure.Address;
import org.steward.core.api.analysis.CaseSelection;
import org.steward.core.api.analysis.Trait;
import org.steward.core.api.indicator.Period;
import org.steward.core.api.text.Text;

/**
 * What an analysis looks at, from the address of its page (分析范围). Immutable.
 *
 * @param wrong what of the address could not be read, or empty
 */
record Looked(CaseSelection selection, Optional<Text> wrong) {
    static final String FROM = "from";
    static final String TO = "to";
    static final String TYPE = "type";

    private static final int DAYS = 30;
    private static final int MOST_DAYS = 732;
    private static final Map<Trait, String> ON_THE_LIST = new EnumMap<>(Map.of(
            Trait.TYPE, "type",
            Trait.CATEGORY, "category",
            Trait.GRADE, "grade",
            Trait.CHANNEL, "channel",
            Trait.UNIT, "unit",
            Trait.RESPONSIBLE, "responsible"));

    /** The days and traits of an address; the last thirty days when there are none. */
    static Looked of(AssessmentTools tools, String estateId, Map<String, String> query) {
        LocalDate today = LocalDate.ofInstant(tools.clock().instant(), tools.zone(estateId));
        Map<Trait, String> only = new EnumMap<>(Trait.class);
        for (Trait trait : Trait.values()) {
            String value = query.get(name(trait));
            if (value != null && !(trait == Trait.TYPE && value.isEmpty())) {
                only.put(trait, value);
            }
        }
        Optional<LocalDate> to = day(query, TO, today);
        Optional<LocalDate> from =
                day(query, FROM, to.orElse(today).minusDays(DAYS - 1L)).filter(day -> isLookedAt(day, to));
        if (to.isPresent() && from.isPresent()) {
            return new Looked(new CaseSelection(new Period(from.get(), to.get()), only), Optional.empty());
        }
        Period usual = new Period(today.minusDays(DAYS - 1L), today);
        return new Looked(
                new CaseSelection(usual, only),
                Optional.of(Text.of(
                        "These days cannot be looked at; give a first and a last day like 2026-11-01, at most two years"
                                + " apart. The last 30 days are shown.",
                        "日期无效：请填写起止日期（如 2026-11-01），跨度不超过两年。现显示最近 30 天。")));
    }

    private static boolean isLookedAt(LocalDate from, Optional<LocalDate> to) {
        return to.filter(day -> !day.isBefore(from) && from.plusDays(MOST_DAYS).isAfter(day))
                .isPresent();
    }

    /** A day of an address; empty when it cannot be read. */
    private static Optional<LocalDate> day(Map<String, String> query, String name, LocalDate otherwise) {
        String text = query.getOrDefault(name, "");
        try {
            return Optional.of(text.isEmpty() ? otherwise : LocalDate.parse(text));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static String name(Trait trait) {
        return trait == Trait.TYPE ? TYPE : trait.name();
    }

    /**
     * Where the cases of a narrower selection are listed: in the list of all cases where that knows the filters, else
     * on the page of this module.
     */
    static String address(CaseSelection selection) {
        boolean known = selection.only().entrySet().stream()
                .allMatch(only -> ON_THE_LIST.containsKey(only.getKey())
                        && !only.getValue().isEmpty());
        String address = known
                ? Address.to("/cases", FROM, first(selection), TO, last(selection))
                : Address.of("cases", FROM, first(selection), TO, last(selection));
        StringBuilder all = new StringBuilder(address);
        for (Trait trait : List.of(Trait.values())) {
            String value = selection.only().get(trait);
            if (value != null) {
                String name = known ? ON_THE_LIST.get(trait) : name(trait);
                String pair = Address.to("", name, value);
                all.append('&').append(pair.isEmpty() ? name + "=" : pair.substring(1));
            }
        }
        return all.toString();
    }

    static String first(CaseSelection selection) {
        return selection.period().from().toString();
    }

    static String last(CaseSelection selection) {
        return selection.period().to().toString();
    }
}
