// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseType;
import org.steward.core.api.cases.CaseTypes;
import org.steward.core.api.journal.Entry;
import org.steward.core.api.journal.Kinds;
import org.steward.core.api.people.Staff;
import org.steward.core.api.people.StaffRegister;
import org.steward.core.api.text.Language;
import org.steward.core.api.text.Text;

/** What templates call to speak: texts in the reader's language, times in the estate's zone, names for ids. */
public final class Words {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

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

    /** Returns date and time in the estate's zone, empty for null. */
    public String time(Object at) {
        return at instanceof Instant instant ? TIME.format(instant.atZone(zone)) : "";
    }

    /** Returns the distance from now in words, "in 40 min" or "2 h late"; empty for null. */
    public String due(Object at) {
        return at instanceof Instant instant ? DueWords.of(Duration.between(clock.instant(), instant), language) : "";
    }

    /** Says whether a time has passed. */
    public boolean late(Object at) {
        return at instanceof Instant instant && instant.isBefore(clock.instant());
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
        return of(Sentences.of(entry))
                .replace("{who}", entry.actorName())
                .replace("{from}", state(file.type(), text(entry.from())))
                .replace("{to}", state(file.type(), text(entry.to())))
                .replace(
                        "{whom}",
                        Kinds.MOVED.equals(entry.kind()) || Kinds.OPENED.equals(entry.kind()) ? "" : who(entry.to()));
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
