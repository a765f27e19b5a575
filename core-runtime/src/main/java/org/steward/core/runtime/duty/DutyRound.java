// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.Channel;
import org.steward.core.api.cases.NewCase;
import org.steward.core.api.clock.WorkCalendar;
import org.steward.core.api.duty.DutyFields;
import org.steward.core.api.duty.DutyPlaces;
import org.steward.core.api.duty.DutyPlan;
import org.steward.core.api.estate.Estate;
import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.api.module.ModuleRegistry;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.parameter.Parameter;
import org.steward.core.api.people.Caller;
import org.steward.core.api.text.Text;

/**
 * Opens the cases of duties that are due or published ahead, each once whichever node comes first: the source key of
 * the case and a row of its own say that it exists. Thread-safe.
 *
 * <p>A duty taken in turns for which nobody is there is opened all the same, assigned to nobody and open to its role.
 *
 * <p>Occurrences are told apart by their date. When the time zone of an estate changes, what is published keeps its
 * case and the instants of its window, no date is opened a second time, and what is opened later lies in the new zone;
 * a time of day that the change jumps over is neither opened nor missed.
 */
final class DutyRound {
    private static final Logger log = LoggerFactory.getLogger(DutyRound.class);
    private static final int MOST_KEPT = 20_000;
    private static final DutyPlaces.Place NOWHERE = new DutyPlaces.Place("", "");

    private final DutyTools tools;
    private final DutyDates dates = new DutyDates();
    private final MissedDuties missed;
    private final DutyTurns turns;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    DutyRound(DutyTools tools) {
        this.tools = tools;
        this.missed = new MissedDuties(tools.transactions(), tools.journal(), tools.parameters(), dates);
        this.turns = new DutyTurns(tools.transactions(), tools.staff(), tools.presence());
    }

    /** One duty of one module in one estate at one moment. */
    private record Task(
            Estate estate, WorkCalendar calendar, ModuleDeclaration module, DutyPlan plan, ZonedDateTime now) {
        Instant instant() {
            return now.toInstant();
        }

        String name() {
            return module.id() + "/" + plan.id();
        }
    }

    /** Opens what is due and not open yet; a failure is logged and tried again at the next call. */
    void openDue(Instant now) {
        if (known.size() > MOST_KEPT) {
            known.clear();
        }
        for (Estate estate : tools.estates().estates()) {
            WorkCalendar calendar = tools.estates().calendar(estate.id());
            for (ModuleDeclaration module : tools.modules().enabled(estate.id())) {
                if (module.servesIn(estate.mode())) {
                    module.duties()
                            .forEach(plan -> look(new Task(estate, calendar, module, plan, now.atZone(estate.zone()))));
                }
            }
            missed.looking(estate, now);
        }
    }

    private void look(Task task) {
        try {
            List<DutySlot> slots = DutySlot.of(task.name(), windows(task));
            for (DutyPlaces.Place place : places(task, task.now().toLocalDate())) {
                slots.forEach(slot -> missed.record(
                        task.estate(), task.calendar(), task.plan(), slot, place.words(), task.instant()));
            }
            LocalDate last = last(task);
            for (LocalDate day = task.now().toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
                if (dates.occurs(task.plan(), day, task.calendar())) {
                    open(task, slots, day);
                }
            }
        } catch (RuntimeException failure) {
            log.error("duty {} could not be looked at and is tried again", task.name(), failure);
        }
    }

    private String windows(Task task) {
        String key = task.plan().windowsParameter();
        return key.isEmpty() ? null : tools.parameters().value(task.estate().id(), key);
    }

    /** The places of a day: of the plan's parameter, else as its module knows them, which is asked under its lease. */
    private List<DutyPlaces.Place> places(Task task, LocalDate day) {
        String key = task.plan().placesParameter();
        if (!key.isEmpty()) {
            return Parameter.items(tools.parameters().value(task.estate().id(), key)).stream()
                    .map(words -> new DutyPlaces.Place(words, ""))
                    .toList();
        }
        if (task.plan().source() == DutyPlaces.NONE) {
            return List.of(NOWHERE);
        }
        Optional<ModuleRegistry.Lease> entered = tools.modules()
                .enter(task.module().id(), task.estate().id(), task.plan().id());
        if (entered.isEmpty()) {
            return List.of();
        }
        try (ModuleRegistry.Lease lease = entered.get()) {
            return lease.declaration().duties().stream()
                    .filter(plan -> plan.id().equals(task.plan().id()))
                    .findFirst()
                    .map(plan -> plan.source().on(task.estate().id(), day))
                    .orElse(List.of());
        }
    }

    /** The last day to be opened now: a new day begins at the plan's time. */
    private LocalDate last(Task task) {
        String key = task.plan().aheadParameter();
        int ahead = key.isEmpty() ? 0 : tools.parameters().integer(task.estate().id(), key);
        LocalDate today = task.now().toLocalDate();
        Instant begin = DutySlot.at(today, task.plan().at(), task.estate().zone());
        return today.plusDays(ahead).minusDays(task.instant().isBefore(begin) ? 1 : 0);
    }

    private void open(Task task, List<DutySlot> slots, LocalDate day) {
        List<DutyPlaces.Place> places = places(task, day);
        for (DutySlot slot : slots) {
            for (DutyPlaces.Place place : places) {
                DutyTable.Occurrence occurrence = new DutyTable.Occurrence(slot.plan(), place.words(), day);
                String key = task.estate().id() + " " + occurrence;
                if (!known.contains(key) && open(task, slots, new Spot(slot, place), occurrence)) {
                    known.add(key);
                }
            }
        }
    }

    /** When and where an occurrence is. */
    private record Spot(DutySlot slot, DutyPlaces.Place place) {}

    /** Whether nothing more is to be done for an occurrence. */
    private boolean open(Task task, List<DutySlot> slots, Spot spot, DutyTable.Occurrence of) {
        DutySlot slot = spot.slot();
        String estateId = task.estate().id();
        if (tools.transactions().read(estateId, sql -> DutyTable.isKnown(sql, of))) {
            return true;
        }
        DutyTable.Window window = new DutyTable.Window(
                slot.begin(of.date(), task.estate().zone()),
                slot.end(of.date(), task.estate().zone()));
        if (window.to() != null && !window.to().isAfter(task.instant())) {
            tools.transactions()
                    .write(estateId, sql -> missed.passed(sql, task.estate(), task.plan(), slot, of, task.instant()));
            return true;
        }
        Optional<ModuleRegistry.Lease> entered =
                tools.modules().enter(task.module().id(), estateId, task.plan().id());
        if (entered.isEmpty()) {
            return false;
        }
        try (ModuleRegistry.Lease lease = entered.get()) {
            log.debug(
                    "duty {} of module {}",
                    task.plan().id(),
                    lease.declaration().id());
            return opened(task, slots, spot, of, window);
        }
    }

    /** Another node may assign first: then its choice is read again and recorded, so that turns are counted once. */
    private boolean opened(
            Task task, List<DutySlot> slots, Spot spot, DutyTable.Occurrence of, DutyTable.Window window) {
        Caller system = Caller.system(task.module().id(), task.estate().id());
        Outcome<Case> opened = tools.desk().open(system, request(task, spot, of, window));
        if (opened.refusal().isPresent()) {
            log.error(
                    "duty {} at '{}' was refused: {}",
                    of.plan(),
                    of.place(),
                    opened.refusal().get().flaws().get(0).message().en());
            return false;
        }
        String number = opened.orElseThrow().number();
        String staffId = opened.orElseThrow().people().assignee();
        if (task.plan().byTurns() && staffId.isEmpty()) {
            staffId = turn(task, slots, of, timed(task, of, window).from());
            if (!staffId.isEmpty()) {
                Outcome<Case> assigned =
                        tools.desk().assign(system, number, opened.orElseThrow().version(), staffId, "");
                if (assigned.refusal()
                        .filter(refusal -> refusal.kind() == Rejection.Kind.STALE)
                        .isPresent()) {
                    return opened(task, slots, spot, of, window);
                }
                assigned.orElseThrow();
            }
        }
        String whose = staffId;
        DutyTable.Window when = timed(task, of, window);
        tools.transactions()
                .write(task.estate().id(), sql -> DutyTable.record(sql, of, when, number, whose, task.instant()));
        return true;
    }

    private String turn(Task task, List<DutySlot> slots, DutyTable.Occurrence of, Instant begin) {
        return turns.next(
                task.estate().id(),
                task.plan().role(),
                slots.stream().map(DutySlot::plan).toList(),
                of.date(),
                begin);
    }

    /** When it begins, also without a window: turns are taken in the order of time. */
    private static DutyTable.Window timed(Task task, DutyTable.Occurrence of, DutyTable.Window window) {
        return window.from() != null || !task.plan().byTurns()
                ? window
                : new DutyTable.Window(
                        DutySlot.at(of.date(), task.plan().at(), task.estate().zone()), null);
    }

    private static NewCase request(Task task, Spot spot, DutyTable.Occurrence of, DutyTable.Window window) {
        Text title =
                task.plan().summary().with(of.place(), of.date(), spot.slot().words());
        String summary = title.en().equals(title.zh()) ? title.en() : title.en() + " / " + title.zh();
        Map<String, String> fields = new HashMap<>();
        if (window.from() != null) {
            fields.put(DutyFields.WINDOW_FROM, window.from().toString());
            fields.put(DutyFields.WINDOW_TO, window.to().toString());
        }
        return NewCase.of(task.plan().caseType(), Channel.PATROL, summary, fields)
                .at(of.place())
                .inUnit(spot.place().unitId())
                .from("duty:" + of.plan() + ":" + of.place() + ":" + of.date());
    }
}
