// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.duty;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.steward.core.api.clock.WorkCalendar;
import org.steward.core.api.duty.DutyPlan;
import org.steward.core.api.estate.Estate;
import org.steward.core.api.journal.Journal;
import org.steward.core.api.journal.Kinds;
import org.steward.core.api.journal.NewEntry;
import org.steward.core.api.parameter.Parameters;
import org.steward.core.api.people.Caller;
import org.steward.core.api.store.Sql;
import org.steward.core.api.store.Transactions;

/**
 * Records the duties that fell due while no server was running, each once and with an entry of its own. What was due
 * while a server ran without the module was no duty then, and is not recorded; nor is a window that was over when its
 * plan was first seen at a place, because nobody could know of it. Thread-safe.
 */
final class MissedDuties {
    static final String DAYS = "duty.missedDays";

    private static final Duration BETWEEN_NOTES = Duration.ofMinutes(10);

    private final Transactions transactions;
    private final Journal journal;
    private final Parameters parameters;
    private final DutyDates dates;
    private final Map<String, Instant> noted = new ConcurrentHashMap<>();
    private final Map<String, LocalDate> done = new ConcurrentHashMap<>();

    MissedDuties(Transactions transactions, Journal journal, Parameters parameters, DutyDates dates) {
        this.dates = dates;
        this.transactions = transactions;
        this.journal = journal;
        this.parameters = parameters;
    }

    /** Notes that somebody looks for duties now; every ten minutes is often enough. */
    void looking(Estate estate, Instant now) {
        Instant last = noted.get(estate.id());
        if (last == null || !now.isBefore(last.plus(BETWEEN_NOTES))) {
            LocalDate today = now.atZone(estate.zone()).toLocalDate();
            transactions.write(estate.id(), sql -> DutyTable.looks(sql, today, now));
            noted.put(estate.id(), now);
        }
    }

    /** Records what was missed of a duty at a place since it was last known; looks once a day. */
    void record(Estate estate, WorkCalendar calendar, DutyPlan plan, DutySlot slot, String place, Instant now) {
        LocalDate today = now.atZone(estate.zone()).toLocalDate();
        String key = estate.id() + " " + slot.plan() + " " + place;
        if (today.equals(done.get(key))) {
            return;
        }
        LocalDate earliest = today.minusDays(parameters.integer(estate.id(), DAYS));
        transactions.write(estate.id(), sql -> {
            Optional<LocalDate> last = DutyTable.last(sql, slot.plan(), place);
            LocalDate from = last.map(day -> day.plusDays(1)).orElse(today);
            for (LocalDate day = from.isBefore(earliest) ? earliest : from;
                    day.isBefore(today);
                    day = day.plusDays(1)) {
                if (dates.occurs(plan, day, calendar)) {
                    passed(sql, estate, plan, slot, new DutyTable.Occurrence(slot.plan(), place, day), now);
                }
            }
            return null;
        });
        done.put(key, today);
    }

    /**
     * Records an occurrence whose time is over as missed, unless a server ran then without its module, or the duty is
     * not known of any earlier day.
     */
    boolean passed(Sql sql, Estate estate, DutyPlan plan, DutySlot slot, DutyTable.Occurrence of, Instant now) {
        Instant due = slot.due(of.date(), plan, estate.zone());
        boolean unseen = DutyTable.looked(sql, of.date())
                .map(looked -> looked.isBefore(due))
                .orElse(true);
        DutyTable.Window window =
                new DutyTable.Window(slot.begin(of.date(), estate.zone()), slot.end(of.date(), estate.zone()));
        boolean isNew = unseen && DutyTable.isKnownBefore(sql, of) && DutyTable.recordMissed(sql, of, window, now);
        if (isNew) {
            journal.append(
                    sql,
                    List.of(NewEntry.of(
                            "",
                            now,
                            Caller.system("duties", sql.estateId()),
                            Kinds.DUTY_MISSED,
                            Map.of(
                                    "duty",
                                    of.plan(),
                                    "place",
                                    of.place(),
                                    "date",
                                    of.date().toString(),
                                    "type",
                                    plan.caseType()))));
        }
        return isNew;
    }
}
