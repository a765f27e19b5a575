// SPDX-License-Identifier: Apache-2.0
package org.steward.year;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

import org.steward.core.api.callback.CallbackAttempt;
import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.cases.NewCase;
import org.steward.core.api.cases.Satisfaction;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.people.Caller;

/** What happens in a year, moment by moment: everything in it goes through the desk. Not thread-safe. */
final class Play {
    /** Everything is drawn from here, so that a year is the same whenever it is played. */
    final Random dice;

    private final YearCentre centre;
    private final Town town;
    private final Instant end;
    private final Reactions reactions;
    private final PriorityQueue<Event> events;
    private final Map<String, Caller> callers;
    private final Map<String, Integer> refused;
    private final AtomicLong planned;
    private long done;

    Play(YearCentre centre, Town town, long seed, Instant end) {
        this.centre = centre;
        this.town = town;
        this.dice = new Random(seed);
        this.end = end;
        this.events = new PriorityQueue<>();
        this.callers = new HashMap<>();
        this.refused = new TreeMap<>();
        this.planned = new AtomicLong();
        this.reactions = new Reactions(centre, this);
    }

    private Play(Play whole, long seed) {
        this.centre = whole.centre;
        this.town = whole.town;
        this.dice = new Random(seed);
        this.end = whole.end;
        this.events = whole.events;
        this.callers = whole.callers;
        this.refused = whole.refused;
        this.planned = whole.planned;
        this.reactions = whole.reactions;
    }

    /** The same year with dice of its own: what is played with them changes nothing of the rest. */
    Play aside(long seed) {
        return new Play(this, seed);
    }

    /** Something that happens at a moment; what was planned first happens first. */
    private record Event(Instant at, long order, Runnable what) implements Comparable<Event> {
        @Override
        public int compareTo(Event other) {
            int byTime = at.compareTo(other.at);
            return byTime != 0 ? byTime : Long.compare(order, other.order);
        }
    }

    /** Plans something; what lies after the end of the year never happens. */
    void at(Instant when, Runnable what) {
        if (when.isBefore(end)) {
            events.add(new Event(when, planned.getAndIncrement(), what));
        }
    }

    /** Plans something for later. */
    void in(Duration later, Runnable what) {
        at(now().plus(later), what);
    }

    /** Lets everything happen that is planned, and what comes of it. */
    void run() {
        for (Event next = events.poll(); next != null; next = events.poll()) {
            centre.clock.to(next.at());
            next.what().run();
            reactions.react();
            done++;
        }
        centre.clock.to(end);
    }

    Instant now() {
        return centre.clock.instant();
    }

    Town town() {
        return town;
    }

    YearCentre centre() {
        return centre;
    }

    /** How many moments there were. */
    long moments() {
        return done;
    }

    /** Steps that were refused: type, step and reason, with how often. */
    Map<String, Integer> refused() {
        return refused;
    }

    boolean chance(int percent) {
        return dice.nextInt(100) < percent;
    }

    <T> T oneOf(List<T> all) {
        return all.get(dice.nextInt(all.size()));
    }

    Duration minutes(int least, int most) {
        return Duration.ofMinutes(least + dice.nextInt(most - least + 1)).plusSeconds(dice.nextInt(59));
    }

    Duration hours(int least, int most) {
        return minutes(least * 60, most * 60);
    }

    /** A time of day in the estate's zone. */
    Instant on(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(Town.ZONE).toInstant();
    }

    LocalDate today() {
        return now().atZone(Town.ZONE).toLocalDate();
    }

    Caller as(String who) {
        return who.startsWith("system:")
                ? Caller.system(who.substring(7), Town.ESTATE)
                : callers.computeIfAbsent(
                        who, id -> centre.staff.caller(Town.ESTATE, id).orElseThrow());
    }

    /** Opens a case, which must succeed. */
    Case open(String who, NewCase request) {
        return centre.desk.open(as(who), request).orElseThrow();
    }

    /** Takes a step; names and values of its fields follow each other. */
    boolean step(String who, String number, String name, String... fields) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            values.put(fields[i], fields[i + 1]);
        }
        return step(who, number, name, values);
    }

    /** Takes a step; whether it was taken. */
    boolean step(String who, String number, String name, Map<String, String> fields) {
        return note(name, number, centre.desk.fire(as(who), number, CaseDesk.ANY_VERSION, name, fields));
    }

    /** Takes back one's last step; whether it was taken back. */
    boolean undo(String who, String number) {
        return note("(undo)", number, centre.desk.undo(as(who), number, CaseDesk.ANY_VERSION));
    }

    /** Takes a step that may be taken back and, sometimes, taken again a while later. */
    boolean stepOrSlip(String who, String number, String name, String... fields) {
        boolean taken = step(who, number, name, fields);
        if (taken && chance(6)) {
            centre.clock.to(now().plusSeconds(20));
            if (undo(who, number)) {
                centre.clock.to(now().plusSeconds(90));
                taken = chance(70) && step(who, number, name, fields);
            }
        }
        return taken;
    }

    private boolean note(String name, String number, Outcome<?> outcome) {
        outcome.refusal()
                .ifPresent(refusal -> refused.merge(
                        number.substring(0, number.indexOf('-')) + " " + name + " "
                                + refusal.flaws().get(0).code() + " "
                                + refusal.flaws().get(0).field(),
                        1,
                        Integer::sum));
        return outcome.refusal().isEmpty();
    }

    void promise(String who, String number, Instant when) {
        note("(promise)", number, centre.desk.promise(as(who), number, CaseDesk.ANY_VERSION, when, "asked for"));
    }

    void link(String who, String number, String other, org.steward.core.api.cases.LinkKind kind) {
        note("(link)", number, centre.desk.link(as(who), number, other, kind));
    }

    /** Adds a file to a case and gives its id. */
    String file(String number) {
        return centre.attachments
                .add(
                        as("csa1"),
                        number,
                        "seen.jpg",
                        false,
                        new ByteArrayInputStream(number.getBytes(StandardCharsets.UTF_8)))
                .orElseThrow()
                .id();
    }

    Case find(String number) {
        return centre.reader.find(as("system:year"), number).orElseThrow();
    }

    /** Tries the open call-back of a case; whether there is one and the try was taken. */
    boolean callBack(String who, String number, CallbackAttempt.Method method, Satisfaction said) {
        CallbackAttempt told =
                new CallbackAttempt(now(), who, method, said != null, said, said == null ? "" : "as told");
        return openCallBack(number)
                .map(id -> note("(call-back)", number, centre.callbacks.attempt(as(who), id, told)))
                .orElse(false);
    }

    private Optional<Long> openCallBack(String number) {
        return centre.store
                .transactions()
                .read(
                        Town.ESTATE,
                        sql -> sql.one(
                                "SELECT id FROM callback WHERE estate_id = ? AND number = ? AND status = 'PLANNED'",
                                row -> row.number("id"),
                                Town.ESTATE,
                                number));
    }

    /** Each day of the year from the first to the last. */
    void everyDay(Consumer<LocalDate> what) {
        LocalDate last = end.atZone(Town.ZONE).toLocalDate();
        for (LocalDate day = today(); day.isBefore(last); day = day.plusDays(1)) {
            what.accept(day);
        }
    }
}
