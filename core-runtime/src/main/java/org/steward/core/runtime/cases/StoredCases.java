// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseFile;
import org.steward.core.api.cases.CaseQuery;
import org.steward.core.api.cases.CaseReader;
import org.steward.core.api.cases.CaseType;
import org.steward.core.api.cases.CaseTypes;
import org.steward.core.api.cases.Page;
import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.journal.Entry;
import org.steward.core.api.journal.Journal;
import org.steward.core.api.module.ModuleRegistry;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.parameter.Parameters;
import org.steward.core.api.people.Caller;
import org.steward.core.api.search.SearchIndex;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.store.Sql;
import org.steward.core.api.store.Transactions;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.GuardContext;
import org.steward.core.runtime.attachment.AttachmentTable;
import org.steward.core.runtime.callback.CallbackBook;
import org.steward.core.runtime.schema.RuntimeSchema;
import org.steward.core.runtime.searchfeed.SearchFeed;
import org.steward.core.runtime.timer.CaseTimers;

/** Reads cases from their rows. Thread-safe. */
@Component
public final class StoredCases implements CaseReader {
    private static final int MOST_ROWS = 200;
    private static final int MOST_COUNTED = 100;

    private final Transactions transactions;
    private final Journal journal;
    private final Clock clock;
    private final EstateRegister estates;
    private final ModuleDoor door;
    private final CaseTimers timers;
    private final CallbackBook callbacks;
    private final CaseLists lists;
    private final Duplicates duplicates;
    private final UndoCheck undo;
    private final Parameters parameters;
    private final Family family = new Family();

    /** A reader on the store, the registers and the index. */
    @Activate
    public StoredCases(
            @Reference RuntimeSchema schema,
            @Reference Transactions transactions,
            @Reference Journal journal,
            @Reference Clock clock,
            @Reference ModuleRegistry modules,
            @Reference CaseTypes types,
            @Reference EstateRegister estates,
            @Reference Parameters parameters,
            @Reference SearchIndex index,
            @Reference SearchFeed feed,
            @Reference CaseTimers timers,
            @Reference CallbackBook callbacks) {
        this.transactions = transactions;
        this.journal = journal;
        this.clock = clock;
        this.door = new ModuleDoor(modules, types);
        this.timers = timers;
        this.callbacks = callbacks;
        this.estates = estates;
        this.parameters = parameters;
        this.lists = new CaseLists(transactions, clock, estates, index, feed, door);
        this.duplicates = new Duplicates(transactions, clock, index, feed);
        this.undo = new UndoCheck(parameters);
    }

    @Override
    public Outcome<Case> find(Caller caller, String number) {
        Optional<Rejection> refusal = CaseAccess.reading(caller, number);
        return refusal.isPresent()
                ? Outcome.rejected(refusal.get())
                : transactions
                        .read(caller.estateId(), sql -> CaseTable.find(sql, number))
                        .filter(found -> door.admits(caller, found))
                        .<Outcome<Case>>map(Outcome::done)
                        .orElseGet(() -> Outcome.rejected(Refusals.unknown(number)));
    }

    private ZoneId zone(Case of) {
        return estates.zone(of.estateId());
    }

    @Override
    public Outcome<CaseFile> file(Caller caller, String number) {
        Optional<Rejection> refusal = CaseAccess.reading(caller, number);
        if (refusal.isPresent()) {
            return Outcome.rejected(refusal.get());
        }
        return Doors.read(
                transactions,
                door,
                caller.estateId(),
                (sql, doors) -> CaseTable.find(sql, number)
                        .filter(found -> door.admits(caller, found))
                        .<Outcome<CaseFile>>map(
                                current -> Outcome.done(file(sql, caller, current, doors.enter(current.type()))))
                        .orElseGet(() -> Outcome.rejected(Refusals.unknown(number))));
    }

    private GuardContext context(Sql sql, Caller caller, Case current, Instant now) {
        return new GuardContext(
                current, caller, Map.of(), now.atZone(zone(current)), new StoredRecords(sql, estates, parameters));
    }

    private CaseFile file(Sql sql, Caller caller, Case current, Optional<ModuleDoor.Entered> entered) {
        boolean staff = caller.kind() != Caller.Kind.RESIDENT;
        Instant now = clock.instant();
        List<Entry> entries = journal.ofCase(current.estateId(), current.number());
        Optional<CaseType> live = entered.map(ModuleDoor.Entered::type);
        Optional<CaseType> type = live.or(() -> door.known(current.estateId(), current.type()));
        Optional<Flaw> children = family.openChildren(sql, current);
        Text absent = live.isPresent()
                ? null
                : door.away(current.estateId(), current.type()).flaws().get(0).message();
        return new CaseFile(
                current,
                entries.stream()
                        .flatMap(entry -> CaseAccess.shown(caller, entry).stream())
                        .toList(),
                type.map(known -> timers.view(sql, current, known, now)).orElse(List.of()),
                AttachmentTable.ofCase(sql, current.number()).stream()
                        .filter(file -> staff || file.visible())
                        .toList(),
                staff ? Links.ofCase(sql, current.number()) : List.of(),
                callbacks.ofCase(sql, current.number()),
                live.map(known -> Steps.of(current, known, caller)).orElse(List.of()),
                live.filter(known -> staff)
                        .map(known -> Steps.obstacles(known, children, context(sql, caller, current, now)))
                        .orElse(List.of()),
                undo.possible(sql, caller, current, entries, now).isPresent() && live.isPresent(),
                absent);
    }

    @Override
    public Outcome<Page<Case>> list(Caller caller, CaseQuery query) {
        return checked(caller, query).map(after -> lists.page(caller, query, after, query.limit()));
    }

    /** The cursor of a query, or why it cannot be answered. */
    private static Outcome<Optional<Cursor>> checked(Caller caller, CaseQuery query) {
        Optional<Rejection> lacking = CaseAccess.lacking(caller, Permissions.CASE_READ);
        if (lacking.isPresent()) {
            return Outcome.rejected(lacking.get());
        }
        if (query.limit() < 1 || query.limit() > MOST_ROWS) {
            return Outcome.rejected(Refusals.invalid(
                    "limit",
                    "out-of-range",
                    Text.of("1 to {0} rows", "1 至 {0} 行").with(MOST_ROWS)));
        }
        Optional<Cursor> after = Cursor.read(query.after(), query.sort());
        return after.isEmpty() && !query.after().isEmpty()
                ? Outcome.rejected(
                        Refusals.invalid("after", "not-a-cursor", Text.of("This is no place in this list", "翻页位置无效")))
                : Outcome.done(after);
    }

    @Override
    public Outcome<Long> each(Caller caller, CaseQuery query, Consumer<Case> consumer) {
        CaseQuery unlimited = limited(query);
        return checked(caller, unlimited).map(start -> {
            Optional<Cursor> after = start;
            long count = 0;
            boolean more = true;
            while (more) {
                Page<Case> page = lists.page(caller, unlimited, after, MOST_ROWS);
                page.rows().forEach(consumer);
                count += page.rows().size();
                after = Cursor.read(page.next(), query.sort());
                more = after.isPresent();
            }
            return count;
        });
    }

    private static CaseQuery limited(CaseQuery query) {
        return new CaseQuery(
                query.type(),
                query.states(),
                query.open(),
                query.band(),
                query.responsible(),
                query.assignee(),
                query.unit(),
                query.party(),
                query.category(),
                query.grade(),
                query.channel(),
                query.priority(),
                query.text(),
                query.receivedFrom(),
                query.receivedTo(),
                query.sort(),
                MOST_ROWS,
                query.after());
    }

    @Override
    public Outcome<Map<CaseQuery.Band, Integer>> bands(Caller caller) {
        Optional<Rejection> lacking = CaseAccess.lacking(caller, Permissions.CASE_READ);
        if (lacking.isPresent()) {
            return Outcome.rejected(lacking.get());
        }
        return Outcome.done(transactions.read(caller.estateId(), sql -> {
            Map<CaseQuery.Band, Integer> counts = new EnumMap<>(CaseQuery.Band.class);
            for (CaseQuery.Band band : CaseQuery.Band.values()) {
                counts.put(band, lists.plan(caller, in(band)).count(sql, MOST_COUNTED));
            }
            return Map.copyOf(counts);
        }));
    }

    private static CaseQuery in(CaseQuery.Band band) {
        return new CaseQuery(
                "",
                Set.of(),
                null,
                band,
                "",
                "",
                "",
                "",
                "",
                "",
                null,
                null,
                "",
                null,
                null,
                CaseQuery.Sort.NEWEST,
                1,
                "");
    }

    @Override
    public Outcome<List<Case>> likelyDuplicates(
            Caller caller, String type, String unitId, String partyId, String summary) {
        Optional<Rejection> lacking = CaseAccess.lacking(caller, Permissions.CASE_READ);
        return lacking.isPresent()
                ? Outcome.rejected(lacking.get())
                : Outcome.done(duplicates.find(caller.estateId(), type, unitId, partyId, summary).stream()
                        .filter(row -> door.admits(caller, row))
                        .toList());
    }
}
