// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.duty;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.steward.core.api.clock.WorkCalendar;
import org.steward.core.api.duty.DutyPlan;

/** The days on which duties occur. Thread-safe. */
final class DutyDates {
    private static final Logger log = LoggerFactory.getLogger(DutyDates.class);
    private static final int MOST_STEPS = 10_000;
    private static final int MOST_KEPT = 5_000;
    private static final LocalDate START = LocalDate.of(2024, 1, 1);

    private final Map<RuleDay, Boolean> kept = new ConcurrentHashMap<>();

    private record RuleDay(String rule, LocalDate day) {}

    /** Whether a plan occurs on a day of a calendar. */
    boolean occurs(DutyPlan plan, LocalDate day, WorkCalendar calendar) {
        if (kept.size() > MOST_KEPT) {
            kept.clear();
        }
        return kept.computeIfAbsent(new RuleDay(plan.rule(), day), asked -> names(plan.rule(), day))
                && (plan.days() == DutyPlan.Days.EVERY_DAY || calendar.isWorkingDay(day));
    }

    /** Whether a rule names a day; rules are counted from a fixed Monday, so that intervals hold over the years. */
    static boolean names(String rule, LocalDate day) {
        try {
            RecurrenceRuleIterator dates = new RecurrenceRule(rule)
                    .iterator(new DateTime(START.getYear(), START.getMonthValue() - 1, START.getDayOfMonth()));
            dates.fastForward(new DateTime(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth()));
            for (int i = 0; i < MOST_STEPS && dates.hasNext(); i++) {
                DateTime next = dates.nextDateTime();
                LocalDate found = LocalDate.of(next.getYear(), next.getMonth() + 1, next.getDayOfMonth());
                if (!found.isBefore(day)) {
                    return found.equals(day);
                }
            }
            return false;
        } catch (InvalidRecurrenceRuleException wrong) {
            log.error("a duty has no valid rule: {}", rule, wrong);
            return false;
        }
    }
}
