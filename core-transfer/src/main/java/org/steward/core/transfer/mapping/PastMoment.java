// SPDX-License-Identifier: Apache-2.0
package org.steward.core.transfer.mapping;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads the times of a file: the mapping's formats and decodings first, then ISO 8601. Pure and thread-safe. */
final class PastMoment {
    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2200;
    private static final List<DateTimeFormatter> ISO = List.of(
            DateTimeFormatter.ISO_OFFSET_DATE_TIME,
            DateTimeFormatter.ISO_LOCAL_DATE_TIME,
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm[:ss]", Locale.ENGLISH),
            DateTimeFormatter.ISO_LOCAL_DATE);

    private final ZoneId zone;
    private final List<Function<String, Optional<Instant>>> readings;

    PastMoment(ZoneId zone, List<String> formats) {
        this.zone = zone;
        this.readings = Stream.concat(
                        formats.stream().map(this::reading), ISO.stream().map(this::by))
                .toList();
    }

    private Function<String, Optional<Instant>> reading(String format) {
        if (DateDecoding.isNamed(format)) {
            DateDecoding decoding = DateDecoding.of(format).orElseThrow();
            return text ->
                    decoding.read(text).map(date -> date.atStartOfDay(zone).toInstant());
        }
        return by(lenient(format));
    }

    private Function<String, Optional<Instant>> by(DateTimeFormatter format) {
        return text -> read(text, format);
    }

    private static DateTimeFormatter lenient(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }

    /** The instant, or empty when no format fits or the year is outside 1800 to 2200. */
    Optional<Instant> read(String text) {
        for (Function<String, Optional<Instant>> reading : readings) {
            Optional<Instant> instant = reading.apply(text);
            if (instant.isPresent()) {
                return instant.filter(this::isPlausible);
            }
        }
        return Optional.empty();
    }

    private Optional<Instant> read(String text, DateTimeFormatter format) {
        try {
            TemporalAccessor parsed =
                    format.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            if (parsed instanceof OffsetDateTime moment) {
                return Optional.of(moment.toInstant());
            }
            LocalDateTime local = parsed instanceof LocalDateTime time ? time : ((LocalDate) parsed).atStartOfDay();
            return Optional.of(local.atZone(zone).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private boolean isPlausible(Instant instant) {
        int year = instant.atZone(zone).getYear();
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }
}
