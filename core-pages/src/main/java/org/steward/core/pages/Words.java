// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseType;
import org.steward.core.api.cases.CaseTypes;
import org.steward.core.api.cases.Channel;
import org.steward.core.api.journal.Entry;
import org.steward.core.api.people.Staff;
import org.steward.core.api.people.StaffRegister;
import org.steward.core.api.text.Language;
import org.steward.core.api.text.Text;

/** What templates call to speak: texts in the reader's language, times in the estate's zone, names for ids. */
public final class Words {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Language language;
    private final ZoneId zone;
    private final Clock clock;
    private final String estateId;
    private final StaffRegister staff;
    private final CaseTypes types;

    Words(Language language, ZoneId zone, Clock clock, String estateId, StaffRegister staff, CaseTypes types) {
        this.language = language;
        this.zone = zone;
        this.clock = clock;
        this.estateId = estateId;
        this.staff = staff;
        this.types = types;
    }

    /** Returns the language tag of the page. */
    public String tag() {
        return language == Language.ZH ? "zh-CN" : "en";
    }

    /** Returns the one of both texts that the reader understands. */
    public String t(String en, String zh) {
        return language == Language.ZH ? zh : en;
    }

    /** Returns a declared text, empty for null. */
    public String of(Object text) {
        return text instanceof Text known ? known.in(language) : "";
    }

    /** Returns an exact number as it is, with every decimal it has; "n/a" for null. */
    public String number(Object value) {
        return value instanceof BigDecimal exact ? exact.toPlainString() : t("n/a", "不适用");
    }

    /** Returns date and time in the estate's zone, empty for null. */
    public String time(Object at) {
        return at instanceof Instant instant ? TIME.format(instant.atZone(zone)) : "";
    }

    /** Returns the time of day in the estate's zone, empty for null. */
    public String hour(Object at) {
        return at instanceof Instant instant ? HOUR.format(instant.atZone(zone)) : "";
    }

    /** Returns the distance from now in words, "in 40 min" or "2 h late"; empty for null. */
    public String due(Object at) {
        return at instanceof Instant instant ? DueWords.of(Duration.between(clock.instant(), instant), language) : "";
    }

    /** Returns now as milliseconds, for clocks that run in the browser. */
    public long millis() {
        return clock.millis();
    }

    /** Returns the seconds by which the estate's zone is ahead of UTC now. */
    public int offset() {
        return zone.getRules().getOffset(clock.instant()).getTotalSeconds();
    }

    /** Returns now as it is written in {@code datetime} attributes. */
    public String instant() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** Returns today's date in the estate's zone. */
    public String today() {
        return day(clock.instant());
    }

    /** Returns the hour and minute now in the estate's zone. */
    public String clock() {
        return hour(clock.instant());
    }

    /** Returns the hour, minute and second now in the estate's zone. */
    public String second() {
        return SECOND.format(clock.instant().atZone(zone));
    }

    /** Returns the whole seconds since a time. */
    public long seconds(Instant since) {
        return Math.max(0, Duration.between(since, clock.instant()).toSeconds());
    }

    /** Says whether a time has passed. */
    public boolean late(Object at) {
        return at instanceof Instant instant && instant.isBefore(clock.instant());
    }

    /** Whether somebody asked for a case, named or not: behind a round, or what nobody can ask for, nobody stands. */
    public boolean hasAsker(Case of) {
        boolean isAskedFor = of.channel() != Channel.PATROL
                && types.known(of.type()).map(CaseType::offered).orElse(true);
        return isAskedFor || !of.people().requester().anonymous();
    }

    /** Returns the name of a staff member, the id when unknown, a dash when empty. */
    public String who(String id) {
        return id == null || id.isEmpty()
                ? "–"
                : staff.member(estateId, id).map(Staff::name).orElse(id);
    }

    /** Returns the title of a case type, its id when unknown. */
    public String type(String id) {
        return types.known(id).map(CaseType::title).map(this::of).orElse(id);
    }

    /** Returns the title of a state of the case's type. */
    public String state(Case file) {
        return state(file.type(), file.state());
    }

    String state(String type, String id) {
        return types.known(type)
                .flatMap(known -> known.workflow().state(id))
                .map(state -> of(state.title()))
                .orElse(id);
    }

    /** Returns a journal entry as a sentence. */
    public String sentence(Case file, Entry entry) {
        return Sentences.of(entry, this, file.type()).in(language);
    }

    /** Returns the first letters of a name, the last two characters of a Chinese one, to stand for a face. */
    public String initials(String name) {
        String known = text(name).strip();
        if (known.isEmpty()) {
            return "?";
        }
        String[] words = known.split("\\s+");
        if (words[0].codePoints().anyMatch(Character::isIdeographic)) {
            int length = words[0].codePointCount(0, words[0].length());
            return words[0].substring(words[0].offsetByCodePoints(0, Math.max(0, length - 2)));
        }
        String last = words.length > 1 ? words[words.length - 1].substring(0, 1) : "";
        return (words[0].substring(0, 1) + last).toUpperCase(Locale.ROOT);
    }

    /** Returns how much of the time from start to due has passed, 0-100. */
    public long share(Instant start, Instant due) {
        long whole = Math.max(1, Duration.between(start, due).toMillis());
        return Math.min(
                100, Math.max(0, 100 * Duration.between(start, clock.instant()).toMillis() / whole));
    }

    /**
     * Returns the short name of the day of the week of a date.
     *
     * @param date {@code yyyy-MM-dd}
     */
    public String weekday(String date) {
        Locale locale = language == Language.ZH ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        return LocalDate.parse(date).getDayOfWeek().getDisplayName(TextStyle.SHORT, locale);
    }

    /** Returns the day of a time in the estate's zone. */
    public String day(Instant at) {
        return at.atZone(zone).toLocalDate().toString();
    }

    /** Returns the title of a deadline of a type, a general word when unknown. */
    String rule(String type, String id) {
        return types.known(type).stream()
                .flatMap(known -> known.deadlines().stream())
                .filter(rule -> rule.id().equals(id))
                .map(rule -> of(rule.title()))
                .findFirst()
                .orElseGet(() -> t("time limit", "时限"));
    }

    /** Returns the label of a header or form field of a type. */
    String field(String type, String name) {
        return switch (name) {
            case "summary" -> t("what happened", "内容");
            case "description" -> t("the description", "详情");
            case "priority" -> t("the urgency", "紧急程度");
            case "unit" -> t("the unit", "房号");
            case "place" -> t("the place", "地点");
            default ->
                types.known(type)
                        .flatMap(known -> known.intake().field(name))
                        .map(field -> of(field.label()))
                        .orElseGet(() -> t("a fact", "资料"));
        };
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
