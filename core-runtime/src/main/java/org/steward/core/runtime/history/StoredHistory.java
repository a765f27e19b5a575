// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.history;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseTypes;
import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.journal.Journal;
import org.steward.core.api.journal.NewEntry;
import org.steward.core.api.module.ModuleRegistry;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.people.Caller;
import org.steward.core.api.people.PeopleRegister;
import org.steward.core.api.people.Roles;
import org.steward.core.api.people.StaffRegister;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.store.Sequences;
import org.steward.core.api.store.Sql;
import org.steward.core.api.store.Transactions;
import org.steward.core.api.transfer.CaseHistory;
import org.steward.core.api.transfer.PastCase;
import org.steward.core.runtime.cases.CaseDraft;
import org.steward.core.runtime.cases.CaseTable;
import org.steward.core.runtime.cases.ModuleDoor;
import org.steward.core.runtime.cases.PastDrafts;
import org.steward.core.runtime.cases.References;
import org.steward.core.runtime.cases.Refusals;
import org.steward.core.runtime.number.CaseNumbers;
import org.steward.core.runtime.schema.RuntimeSchema;
import org.steward.core.runtime.timer.CaseTimers;
import org.steward.core.runtime.timer.TimerSet;

/** Takes over cases with their past: many in one transaction, with batches instead of single rows. Thread-safe. */
@Component
public final class StoredHistory implements CaseHistory {
    private static final int MOST = 1_000;

    private final Transactions transactions;
    private final Journal journal;
    private final Clock clock;
    private final EstateRegister estates;
    private final CaseTimers timers;
    private final CaseNumbers numbers;
    private final ModuleDoor door;
    private final PastDrafts drafts;

    /** History in the store. */
    @Activate
    public StoredHistory(
            @Reference RuntimeSchema schema,
            @Reference Transactions transactions,
            @Reference Sequences sequences,
            @Reference Journal journal,
            @Reference Clock clock,
            @Reference ModuleRegistry modules,
            @Reference CaseTypes types,
            @Reference EstateRegister estates,
            @Reference PeopleRegister people,
            @Reference StaffRegister staff,
            @Reference CaseTimers timers) {
        this.transactions = transactions;
        this.journal = journal;
        this.clock = clock;
        this.estates = estates;
        this.timers = timers;
        this.numbers = new CaseNumbers(sequences);
        this.door = new ModuleDoor(modules, types);
        this.drafts = new PastDrafts(new References(estates, people, staff));
    }

    @Override
    public List<Outcome<Taken>> record(Caller caller, List<PastCase> cases, boolean commit) {
        if (cases.size() > MOST) {
            throw new IllegalArgumentException(cases.size() + " cases are more than " + MOST);
        }
        if (!caller.may(Permissions.CASE_IMPORT) && !caller.is(Roles.ADMIN)) {
            return cases.stream()
                    .<Outcome<Taken>>map(past -> Outcome.rejected(Refusals.forbidden(Permissions.CASE_IMPORT)))
                    .toList();
        }
        Map<String, Optional<ModuleDoor.Entered>> modules = new HashMap<>();
        try {
            cases.forEach(past ->
                    modules.computeIfAbsent(past.request().type(), typeId -> door.enter(caller.estateId(), typeId)));
            return record(caller, cases, modules, commit);
        } finally {
            modules.values().forEach(entered -> entered.ifPresent(ModuleDoor.Entered::close));
        }
    }

    private List<Outcome<Taken>> record(
            Caller caller, List<PastCase> cases, Map<String, Optional<ModuleDoor.Entered>> modules, boolean commit) {
        Instant now = clock.instant();
        ZoneId zone = estates.zone(caller.estateId());
        Map<String, String> known = transactions.read(caller.estateId(), sql -> PastSources.known(sql, cases));
        List<Taking> takings = new ArrayList<>();
        for (PastCase past : cases) {
            if (known.containsKey(past.request().source())) {
                takings.add(new Taking(past, Outcome.done(new Ready(null, null))));
                continue;
            }
            Outcome<Case> checked = modules.get(past.request().type())
                    .map(module -> drafts.check(caller, past, module.type(), zone, now))
                    .orElseGet(() -> Outcome.rejected(
                            door.away(caller.estateId(), past.request().type())));
            takings.add(new Taking(
                    past,
                    checked.map(made -> commit
                            ? ready(made, modules.get(made.type()).orElseThrow(), zone, now)
                            : new Ready(made, null))));
        }
        if (!commit) {
            return takings.stream()
                    .map(taking -> taking.ready()
                            .map(ready -> new Taken(
                                    null,
                                    known.containsKey(taking.past().request().source()))))
                    .toList();
        }
        return transactions.write(caller.estateId(), sql -> write(sql, caller, takings, now));
    }

    private record Ready(Case made, TimerSet timers) {}

    private record Taking(PastCase past, Outcome<Ready> ready) {}

    /**
     * Numbers a case; the stages of a deadline that are past when it is taken over are passed already, so they never
     * fire. An open case whose work is done is not due any more.
     */
    private Ready ready(Case made, ModuleDoor.Entered module, ZoneId zone, Instant now) {
        Case numbered = PastDrafts.numbered(
                made,
                numbers.nextId(made.estateId()),
                numbers.next(
                        made.estateId(), module.type().prefix(), made.times().receivedAt(), zone));
        if (!made.isClosed() && made.times().finishedAt() != null) {
            return new Ready(CaseDraft.of(numbered).due(null).build(), null);
        }
        if (made.isClosed()) {
            return new Ready(numbered, null);
        }
        if (made.times().dueAt() != null) {
            return new Ready(numbered, timers.takenOver(timers.openedWithOwnDue(numbered, module.type()), now));
        }
        TimerSet set = timers.opened(numbered, module.type());
        Case due = CaseDraft.of(numbered).due(set.dueAt()).build();
        return new Ready(due, timers.takenOver(set, now));
    }

    private List<Outcome<Taken>> write(Sql sql, Caller caller, List<Taking> takings, Instant now) {
        List<Case> made = new ArrayList<>();
        List<NewEntry> entries = new ArrayList<>();
        List<Outcome<Taken>> outcomes = new ArrayList<>();
        for (Taking taking : takings) {
            outcomes.add(taking.ready().map(ready -> {
                if (ready.made() == null || !PastSources.claim(sql, ready.made())) {
                    return new Taken(null, true);
                }
                made.add(ready.made());
                entries.addAll(PastEntries.of(caller, taking.past(), ready.made(), now));
                if (ready.timers() != null) {
                    entries.addAll(timers.write(sql, ready.timers(), caller));
                }
                return new Taken(ready.made(), false);
            }));
        }
        CaseTable.insert(sql, made);
        if (!entries.isEmpty()) {
            journal.append(sql, entries);
        }
        return filled(sql, takings, outcomes);
    }

    /** Puts the cases that had been there into their places. */
    private static List<Outcome<Taken>> filled(Sql sql, List<Taking> takings, List<Outcome<Taken>> outcomes) {
        if (outcomes.stream().noneMatch(StoredHistory::isKnown)) {
            return outcomes;
        }
        Map<String, Case> bySource =
                PastSources.cases(sql, takings.stream().map(Taking::past).toList());
        List<Outcome<Taken>> filled = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            String source = takings.get(i).past().request().source();
            filled.add(
                    isKnown(outcomes.get(i)) ? Outcome.done(new Taken(bySource.get(source), true)) : outcomes.get(i));
        }
        return filled;
    }

    private static boolean isKnown(Outcome<Taken> outcome) {
        return outcome.result().filter(Taken::known).isPresent();
    }
}
