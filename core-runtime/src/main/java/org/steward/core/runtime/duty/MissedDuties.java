// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.duty;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

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
 * Records the duties of earlier days that fell due while no server was running, each once and with an entry of its own.
 * What was due while a server ran without the module was no duty then, and is not recorded. Thread-safe.
 */
final class MissedDuties {
    static final String DAYS = "duty.missedDays";

    private static final Duration BETWEEN_NOTES = Duration.ofMinutes(10);

    private final Transactions transactions;
    private final Journal journal;
    private final Parameters parameters;
    private final Map<String, Instant> noted = new ConcurrentHashMap<>();
    private final Map<String, LocalDate> done = new ConcurrentHashMap<>();

    MissedDuties(Transactions transactions, Journal journal, Parameters parameters) {
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
    void record(Estate estate, DutyPlan plan, String name, String place, Instant now) {
        LocalDate today = now.atZone(estate.zone()).toLocalDate();
        String key = estate.id() + " " + name + " " + place;
        if (today.equals(done.get(key))) {
            return;
        }
        int days = parameters.integer(estate.id(), DAYS);
        LocalDate earliest = today.minusDays(days);
        transactions.write(estate.id(), sql -> {
            Optional<LocalDate> last = DutyTable.last(sql, name, place);
            LocalDate from = last.map(day -> day.plusDays(1)).orElse(today);
            int missed = 0;
            for (LocalDate day = from.isBefore(earliest) ? earliest : from;
                    day.isBefore(today);
                    day = day.plusDays(1)) {
                missed += isMissed(sql, estate, plan, day)
                                && recorded(sql, plan, new DutyTable.Occurrence(name, place, day), now)
                        ? 1
                        : 0;
            }
            return missed;
        });
        done.put(key, today);
    }

    private static boolean isMissed(Sql sql, Estate estate, DutyPlan plan, LocalDate day) {
        Instant due = day.atTime(plan.at()).atZone(estate.zone()).toInstant();
        return DutyRound.occurs(plan, day)
                && DutyTable.looked(sql, day)
                        .map(looked -> looked.isBefore(due))
                        .orElse(true);
    }

    private boolean recorded(Sql sql, DutyPlan plan, DutyTable.Occurrence of, Instant now) {
        boolean isNew = DutyTable.record(sql, of, true, now);
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
