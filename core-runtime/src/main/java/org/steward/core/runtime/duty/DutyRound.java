// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.cases.Channel;
import org.steward.core.api.cases.NewCase;
import org.steward.core.api.duty.DutyPlan;
import org.steward.core.api.estate.Estate;
import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.journal.Journal;
import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.api.module.ModuleRegistry;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.parameter.Parameter;
import org.steward.core.api.parameter.Parameters;
import org.steward.core.api.people.Caller;
import org.steward.core.api.store.Transactions;
import org.steward.core.api.text.Text;

/**
 * Opens the cases of duties that are due today, each once whichever node comes first: the source key of the case and a
 * row of its own say that it exists. Thread-safe.
 */
final class DutyRound {
    private static final Logger log = LoggerFactory.getLogger(DutyRound.class);
    private static final int MOST_STEPS = 10_000;
    private static final LocalDate START = LocalDate.of(2024, 1, 1);

    private final Transactions transactions;
    private final EstateRegister estates;
    private final ModuleRegistry modules;
    private final Parameters parameters;
    private final CaseDesk desk;
    private final MissedDuties missed;

    DutyRound(
            Transactions transactions,
            Journal journal,
            EstateRegister estates,
            ModuleRegistry modules,
            Parameters parameters,
            CaseDesk desk) {
        this.missed = new MissedDuties(transactions, journal, parameters);
        this.transactions = transactions;
        this.estates = estates;
        this.modules = modules;
        this.parameters = parameters;
        this.desk = desk;
    }

    /** Opens what is due and not open yet; a failure is logged and tried again at the next call. */
    void openDue(Instant now) {
        for (Estate estate : estates.estates()) {
            ZonedDateTime local = now.atZone(estate.zone());
            for (ModuleDeclaration module : modules.enabled(estate.id())) {
                module.duties().forEach(plan -> recordMissed(estate, module.id(), plan, now));
                module.duties().stream()
                        .filter(plan -> !local.toLocalTime().isBefore(plan.at()))
                        .filter(plan -> occurs(plan, local.toLocalDate()))
                        .forEach(plan -> open(estate.id(), module.id(), plan, local.toLocalDate(), now));
            }
            missed.looking(estate, now);
        }
    }

    private void recordMissed(Estate estate, String moduleId, DutyPlan plan, Instant now) {
        for (String place : places(estate.id(), plan)) {
            try {
                missed.record(estate, plan, name(moduleId, plan), place, now);
            } catch (RuntimeException failure) {
                log.error("missed days of duty {} at '{}' could not be recorded", plan.id(), place, failure);
            }
        }
    }

    private static String name(String moduleId, DutyPlan plan) {
        return moduleId + "/" + plan.id();
    }

    private List<String> places(String estateId, DutyPlan plan) {
        return plan.placesParameter().isEmpty()
                ? List.of("")
                : Parameter.items(parameters.value(estateId, plan.placesParameter()));
    }

    /**
     * Whether a plan's rule names a date; rules are counted from a fixed Monday, so that intervals hold over the years.
     */
    static boolean occurs(DutyPlan plan, LocalDate date) {
        try {
            RecurrenceRule rule = new RecurrenceRule(plan.rule());
            RecurrenceRuleIterator dates =
                    rule.iterator(new DateTime(START.getYear(), START.getMonthValue() - 1, START.getDayOfMonth()));
            dates.fastForward(new DateTime(date.getYear(), date.getMonthValue() - 1, date.getDayOfMonth()));
            for (int i = 0; i < MOST_STEPS && dates.hasNext(); i++) {
                DateTime next = dates.nextDateTime();
                LocalDate found = LocalDate.of(next.getYear(), next.getMonth() + 1, next.getDayOfMonth());
                if (!found.isBefore(date)) {
                    return found.equals(date);
                }
            }
            return false;
        } catch (InvalidRecurrenceRuleException wrong) {
            log.error("duty {} has no valid rule: {}", plan.id(), plan.rule(), wrong);
            return false;
        }
    }

    private void open(String estateId, String moduleId, DutyPlan plan, LocalDate date, Instant now) {
        for (String place : places(estateId, plan)) {
            try {
                open(estateId, moduleId, plan, place, date, now);
            } catch (RuntimeException failure) {
                log.error(
                        "duty {} at '{}' on {} could not be opened and is tried again",
                        plan.id(),
                        place,
                        date,
                        failure);
            }
        }
    }

    private void open(String estateId, String moduleId, DutyPlan plan, String place, LocalDate date, Instant now) {
        String name = name(moduleId, plan);
        DutyTable.Occurrence occurrence = new DutyTable.Occurrence(name, place, date);
        if (transactions.read(estateId, sql -> DutyTable.isKnown(sql, occurrence))) {
            return;
        }
        Optional<ModuleRegistry.Lease> entered = modules.enter(moduleId, estateId);
        if (entered.isEmpty()) {
            return;
        }
        try (ModuleRegistry.Lease lease = entered.get()) {
            log.debug("duty {} of module {}", plan.id(), lease.declaration().id());
            Text title = plan.summary().with(place, date);
            String summary = title.en().equals(title.zh()) ? title.en() : title.en() + " / " + title.zh();
            NewCase request = NewCase.of(plan.caseType(), Channel.PATROL, summary, java.util.Map.of())
                    .at(place)
                    .from("duty:" + name + ":" + place + ":" + date);
            Outcome<org.steward.core.api.cases.Case> opened = desk.open(Caller.system(moduleId, estateId), request);
            opened.refusal()
                    .ifPresent(refusal -> log.error(
                            "duty {} at '{}' was refused: {}",
                            name,
                            place,
                            refusal.flaws().get(0).message().en()));
            if (opened.isDone()) {
                transactions.write(estateId, sql -> DutyTable.record(sql, occurrence, false, now));
            }
        }
    }
}
