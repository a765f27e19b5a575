// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.timer;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseTimer;
import org.steward.core.api.cases.CaseType;
import org.steward.core.api.clock.DeadlineClock;
import org.steward.core.api.clock.DeadlineRule;
import org.steward.core.api.clock.Limit;
import org.steward.core.api.clock.Pause;
import org.steward.core.api.clock.PauseReason;
import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.journal.NewEntry;
import org.steward.core.api.parameter.Parameters;
import org.steward.core.api.people.Caller;
import org.steward.core.api.store.Sql;
import org.steward.core.api.workflow.Phase;
import org.steward.core.api.workflow.Transition;
import org.steward.core.runtime.schema.RuntimeSchema;

/** Starts, meets, pauses and cancels the deadlines of cases. Thread-safe. */
@Component
public final class StewardTimers implements CaseTimers {
    private final Parameters parameters;
    private final StageTimes times;

    /** Deadlines with the calendars of the estates and the limits of the parameters. */
    @Activate
    public StewardTimers(
            @Reference RuntimeSchema schema, @Reference EstateRegister estates, @Reference Parameters parameters) {
        this.parameters = parameters;
        this.times = new StageTimes(estates, parameters);
    }

    @Override
    public TimerSet opened(Case draft, CaseType type) {
        Instant start = draft.times().receivedAt();
        Instant now = draft.times().recordedAt() == null ? start : draft.times().recordedAt();
        Map<String, TimerRow> rows = new HashMap<>();
        for (DeadlineRule rule : type.deadlines()) {
            if (rule.startsOn().isEmpty() || rule.startsOn().contains(draft.state())) {
                start(rows, draft, rule, start, now);
            }
        }
        return CaseClock.fresh(draft, rows, now);
    }

    @Override
    public TimerSet openedWithOwnDue(Case draft, CaseType type) {
        CaseClock policy = (CaseClock) opened(draft, type);
        Map<String, TimerRow> rows = new HashMap<>(policy.after());
        rows.values().removeIf(TimerRow::main);
        Duration own =
                Duration.between(draft.times().receivedAt(), draft.times().dueAt());
        long minutes = own.plusMinutes(1).minusMillis(1).toMinutes();
        if (minutes >= 1 && minutes <= Limit.MOST_MINUTES) {
            policy.after().values().stream()
                    .filter(TimerRow::main)
                    .min(Comparator.comparing(TimerRow::due))
                    .map(row -> row.limited(row.key(), new Limit((int) minutes, Limit.Unit.MINUTES).toString()))
                    .ifPresent(row -> rows.put(row.rule(), times.timed(draft.estateId(), row, 0, policy.at())));
        }
        return policy.with(rows, policy.at());
    }

    private void start(Map<String, TimerRow> rows, Case of, DeadlineRule rule, Instant start, Instant now) {
        String key = rule.choice().keyFor(of.fields());
        Instant anchor = anchor(rule, of);
        if (key.isEmpty() || anchor == null && !rule.anchor().isEmpty()) {
            return;
        }
        String limit = parameters.limit(of.estateId(), key).toString();
        boolean waits = rule.pausable() && of.phase() == Phase.WAITING;
        List<Pause> pauses = waits ? List.of(new Pause(now, null, reason(of))) : List.of();
        TimerRow row = new TimerRow(
                rule.id(),
                key,
                limit,
                start,
                start,
                null,
                0,
                null,
                false,
                rule.main(),
                rule.pausable(),
                pauses,
                anchor,
                rule.warnDays().isEmpty() ? 0 : parameters.integer(of.estateId(), rule.warnDays()));
        rows.put(rule.id(), times.timed(of.estateId(), row, 0, now));
    }

    private static Instant anchor(DeadlineRule rule, Case of) {
        String value = rule.anchor().isEmpty() ? "" : of.fields().getOrDefault(rule.anchor(), "");
        return value.isEmpty() ? null : Instant.parse(value);
    }

    @Override
    public TimerSet takenOver(TimerSet set, Instant now) {
        CaseClock clock = (CaseClock) set;
        Map<String, TimerRow> rows = new HashMap<>(clock.after());
        rows.replaceAll((rule, row) -> {
            TimerRow passed = row;
            while (passed.next() != null && !passed.next().isAfter(now)) {
                passed = times.timed(clock.estateId(), passed, passed.stage() + 1, now);
            }
            return passed;
        });
        return clock.with(rows, clock.at());
    }

    @Override
    public TimerSet load(Sql sql, Case current) {
        return ClockTable.find(sql, current.id())
                .map(kept -> CaseClock.of(current, kept))
                .orElseGet(() -> CaseClock.fresh(current, Map.of(), Instant.EPOCH));
    }

    @Override
    public TimerSet moved(TimerSet before, Case from, Case to, CaseType type, Transition transition, Instant now) {
        CaseClock old = (CaseClock) before;
        Map<String, TimerRow> rows = new HashMap<>(old.after());
        Map<String, TimerRow> met = new HashMap<>();
        for (DeadlineRule rule : type.deadlines()) {
            TimerRow row = rows.get(rule.id());
            if (row != null && row.isOpen() && rule.metBy().contains(transition.name())) {
                met.put(rule.id(), row.metAt(now));
                rows.put(rule.id(), met.get(rule.id()));
            }
            if (isStarted(rule, rows.get(rule.id()), from, to)) {
                start(rows, to, rule, now, now);
            }
        }
        rechoose(rows, from, to, type, now);
        rows.replaceAll((rule, row) -> entered(row, from, to, now));
        met.values().removeAll(rows.values());
        return old.with(rows, met, now);
    }

    private static boolean isStarted(DeadlineRule rule, TimerRow row, Case from, Case to) {
        boolean reopened = to.reopened() > from.reopened();
        boolean enters = rule.startsOn().isEmpty()
                ? reopened
                : rule.startsOn().contains(to.state()) && !from.state().equals(to.state());
        boolean resumes = from.phase() == Phase.WAITING && to.state().equals(from.stateBefore());
        return enters && !resumes && (row == null || rule.restarts());
    }

    private void rechoose(Map<String, TimerRow> rows, Case from, Case to, CaseType type, Instant now) {
        for (DeadlineRule rule : type.deadlines()) {
            TimerRow row = rows.get(rule.id());
            String key = rule.choice().keyFor(to.fields());
            if (row != null && row.met() == null && !rule.anchor().isEmpty()) {
                row = reanchored(row, anchor(rule, to), now);
                rows.put(rule.id(), times.timed(to.estateId(), row, row.stage(), now));
            }
            if (row == null && !key.isEmpty() && rule.startsOn().isEmpty() && !to.isClosed()) {
                start(rows, to, rule, to.times().receivedAt(), now);
            } else if (row == null && appliesFromNow(rule, from, to)) {
                start(rows, to, rule, now, now);
            } else if (row != null && row.met() == null && !row.key().equals(key)) {
                String limit = key.isEmpty()
                        ? row.limit()
                        : parameters.limit(to.estateId(), key).toString();
                TimerRow next = row.limited(key, limit);
                rows.put(rule.id(), key.isEmpty() ? next.cancel(true, now) : times.timed(to.estateId(), next, 0, now));
            }
        }
    }

    /** The deadline at the value its field has now; without a value it no longer applies. */
    private static TimerRow reanchored(TimerRow row, Instant anchor, Instant now) {
        if (anchor == null) {
            return row.cancelled() ? row : row.cancel(true, now);
        }
        return anchor.equals(row.anchor()) ? row : row.cancel(false, now).anchoredAt(anchor);
    }

    /** Whether a rule gets its limit while the case is where the rule starts, e.g. when its class is raised. */
    private static boolean appliesFromNow(DeadlineRule rule, Case from, Case to) {
        boolean hadNone =
                rule.choice().keyFor(from.fields()).isEmpty() || !rule.anchor().isEmpty() && anchor(rule, from) == null;
        return rule.startsOn().contains(to.state())
                && !to.isClosed()
                && hadNone
                && !rule.choice().keyFor(to.fields()).isEmpty();
    }

    private TimerRow entered(TimerRow row, Case from, Case to, Instant now) {
        if (row.met() != null) {
            return row;
        }
        if (to.isClosed()) {
            return row.cancelled() ? row : row.cancel(true, now);
        }
        TimerRow next = from.isClosed() && row.cancelled() && !row.key().isEmpty() ? row.cancel(false, now) : row;
        boolean waits = row.pausable() && to.phase() == Phase.WAITING;
        if (waits && !next.isPaused()) {
            List<Pause> pauses = new ArrayList<>(next.pauses());
            pauses.add(new Pause(now, null, reason(to)));
            next = next.with(pauses);
        } else if (!waits && next.isPaused()) {
            next = next.with(TimerRow.ended(next.pauses(), now));
        }
        return next == row ? row : times.timed(to.estateId(), next, next.stage(), now);
    }

    private static PauseReason reason(Case of) {
        String reason = of.fields().getOrDefault("pauseReason", "");
        return Arrays.stream(PauseReason.values())
                .filter(value -> value.name().equals(reason))
                .findFirst()
                .orElse(PauseReason.OTHER);
    }

    @Override
    public TimerSet corrected(TimerSet before, Case from, Case to, CaseType type, Instant now) {
        CaseClock old = (CaseClock) before;
        Map<String, TimerRow> rows = new HashMap<>(old.after());
        if (!from.fields().equals(to.fields())) {
            rechoose(rows, from, to, type, now);
        }
        return old.with(rows, now);
    }

    @Override
    public TimerSet restored(TimerSet before, Case from, Case to, String snapshot, Instant now) {
        CaseClock old = (CaseClock) before;
        Map<String, TimerRow> rows = new HashMap<>();
        ClockTable.parse(snapshot).values().forEach(row -> {
            TimerRow present = old.after().get(row.rule());
            boolean same = present != null
                    && present.started().equals(row.started())
                    && present.limit().equals(row.limit());
            int stage = same ? Math.max(present.stage(), row.stage()) : row.stage();
            rows.put(row.rule(), times.timed(to.estateId(), row, stage, now));
        });
        return old.with(rows, now);
    }

    @Override
    public List<NewEntry> write(Sql sql, TimerSet set, Caller actor) {
        CaseClock clock = (CaseClock) set;
        if (clock.isChanged() && clock.revision() == 0) {
            ClockTable.insert(sql, clock.caseId(), clock.after());
        } else if (clock.isChanged() && !ClockTable.update(sql, clock.caseId(), clock.revision(), clock.after())) {
            ClockTable.Kept fired = ClockTable.locked(sql, clock.caseId()).orElseThrow();
            ClockTable.update(sql, clock.caseId(), fired.revision(), clock.afterwards(fired.rows()));
        }
        return clock.entries(actor);
    }

    @Override
    public Map<Long, List<CaseTimer>> bare(Sql sql, Collection<Case> cases) {
        Map<Long, List<CaseTimer>> bare = new HashMap<>();
        ClockTable.of(sql, cases.stream().map(Case::id).toList())
                .forEach(kept -> bare.put(
                        kept.caseId(),
                        kept.rows().values().stream()
                                .sorted(Comparator.comparing(TimerRow::due))
                                .map(TimerView::bare)
                                .toList()));
        return bare;
    }

    @Override
    public List<CaseTimer> view(Sql sql, Case current, CaseType type, Instant now) {
        CaseClock clock = (CaseClock) load(sql, current);
        DeadlineClock calendar = times.clock(current.estateId());
        return clock.after().values().stream()
                .sorted(Comparator.comparing(TimerRow::due))
                .map(row -> TimerView.of(row, type, calendar, now))
                .toList();
    }
}
