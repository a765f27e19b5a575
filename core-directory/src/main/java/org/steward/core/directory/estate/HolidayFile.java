// SPDX-License-Identifier: Apache-2.0
package org.steward.core.directory.estate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Iterator;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;

import org.steward.core.api.text.Text;

/** Reads the all-day events of an iCalendar file (RFC 5545) as holidays. Pure. */
final class HolidayFile {
    private static final int YEARS = 10;
    private static final int MOST_DAYS = 4000;
    private static final int LONGEST_NAME = 120;

    private HolidayFile() {}

    /**
     * The holidays of a file; recurring ones for ten years from their start, several days one by one.
     *
     * @throws IllegalArgumentException when it is no calendar or names too many days
     */
    static SortedMap<LocalDate, Text> read(String text) {
        SortedMap<LocalDate, Text> holidays = new TreeMap<>();
        var calendars = Biweekly.parse(text).all();
        if (calendars.isEmpty()) {
            throw new IllegalArgumentException("the text is no iCalendar file");
        }
        for (ICalendar calendar : calendars) {
            for (VEvent event : calendar.getEvents()) {
                if (event.getDateStart() != null
                        && event.getDateStart().getValue() != null
                        && !event.getDateStart().getValue().hasTime()) {
                    add(holidays, event);
                }
            }
        }
        return holidays;
    }

    private static void add(SortedMap<LocalDate, Text> holidays, VEvent event) {
        LocalDate first = day(event.getDateStart().getValue());
        long days = Math.max(1, length(event, first));
        LocalDate last = first.plusYears(YEARS);
        Iterator<Date> starts = event.getDateIterator(TimeZone.getDefault());
        while (starts.hasNext()) {
            LocalDate start = local(starts.next());
            if (!start.isBefore(last)) {
                return;
            }
            for (long i = 0; i < days; i++) {
                holidays.putIfAbsent(start.plusDays(i), name(event));
                if (holidays.size() > MOST_DAYS) {
                    throw new IllegalArgumentException("more than " + MOST_DAYS + " holidays");
                }
            }
        }
    }

    private static long length(VEvent event, LocalDate first) {
        if (event.getDateEnd() != null && event.getDateEnd().getValue() != null) {
            return ChronoUnit.DAYS.between(first, day(event.getDateEnd().getValue()));
        }
        if (event.getDuration() != null && event.getDuration().getValue() != null) {
            return event.getDuration().getValue().toMillis() / 86_400_000L;
        }
        return 1;
    }

    private static LocalDate day(ICalDate date) {
        DateTimeComponents raw = date.getRawComponents();
        return raw == null ? local(date) : LocalDate.of(raw.getYear(), raw.getMonth(), raw.getDate());
    }

    private static LocalDate local(Date date) {
        return Instant.ofEpochMilli(date.getTime())
                .atZone(ZoneId.systemDefault())
                .toLocalDate();
    }

    private static Text name(VEvent event) {
        String summary = event.getSummary() == null ? "" : event.getSummary().getValue();
        if (summary == null || summary.isBlank()) {
            return Text.of("Holiday", "节假日");
        }
        String plain = summary.replaceAll("\\p{Cntrl}", " ").strip();
        return Text.same(plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) : plain);
    }
}
