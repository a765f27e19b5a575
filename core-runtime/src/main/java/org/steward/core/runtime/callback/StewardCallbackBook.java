// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.callback;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.callback.Callback;
import org.steward.core.api.callback.CallbackPlan;
import org.steward.core.api.cases.Case;
import org.steward.core.api.clock.DeadlineClock;
import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.journal.Kinds;
import org.steward.core.api.journal.NewEntry;
import org.steward.core.api.parameter.Parameters;
import org.steward.core.api.people.Caller;
import org.steward.core.api.store.Sequences;
import org.steward.core.api.store.Sql;
import org.steward.core.runtime.cases.InList;
import org.steward.core.runtime.schema.RuntimeSchema;

/** Plans and cancels call-backs. Thread-safe. */
@Component
public final class StewardCallbackBook implements CallbackBook {
    private static final int BLOCK = 50;
    private static final int WHOLE = 100;

    private final EstateRegister estates;
    private final Parameters parameters;
    private final Sequences sequences;
    private final Clock clock;

    /** A book on the store. */
    @Activate
    public StewardCallbackBook(
            @Reference RuntimeSchema schema,
            @Reference EstateRegister estates,
            @Reference Parameters parameters,
            @Reference Sequences sequences,
            @Reference Clock clock) {
        this.estates = estates;
        this.parameters = parameters;
        this.sequences = sequences;
        this.clock = clock;
    }

    @Override
    public List<NewEntry> plan(Sql sql, Case of, CallbackPlan plan, Instant finished, Caller actor) {
        if (!isChosen(of, plan)) {
            return List.of();
        }
        Instant now = clock.instant();
        Instant to = DeadlineClock.on(estates.calendar(of.estateId()))
                .due(finished, parameters.limit(of.estateId(), plan.windowParameter()), List.of(), now)
                .due();
        sql.update(
                "INSERT INTO callback (estate_id, id, number, plan_id, from_ms, to_ms, status)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                of.estateId(),
                sequences.next(of.estateId(), "callback", BLOCK),
                of.number(),
                plan.id(),
                finished,
                to,
                Callback.Status.PLANNED);
        return List.of(NewEntry.of(
                of.number(), now, actor, Kinds.CALLBACK_PLANNED, Map.of("plan", plan.id(), "dueTo", to.toString())));
    }

    /** By the number, spread evenly. */
    @Override
    public boolean isChosen(Case of, CallbackPlan plan) {
        if (plan.ratePercentParameter().isEmpty()) {
            return true;
        }
        int mixed = of.number().hashCode() * 0x9E3779B9;
        return Math.floorMod(mixed >>> 8, WHOLE) < parameters.integer(of.estateId(), plan.ratePercentParameter());
    }

    @Override
    public List<NewEntry> cancelOpen(Sql sql, Case of, Caller actor) {
        Instant now = clock.instant();
        List<Callback> planned = ofCase(sql, of.number()).stream()
                .filter(each -> each.status() == Callback.Status.PLANNED)
                .toList();
        if (planned.isEmpty()) {
            return List.of();
        }
        sql.update(
                "UPDATE callback SET status = ?, done_ms = ? WHERE estate_id = ? AND number = ? AND status = ?",
                Callback.Status.CANCELLED,
                now,
                of.estateId(),
                of.number(),
                Callback.Status.PLANNED);
        return planned.stream()
                .map(each ->
                        NewEntry.of(of.number(), now, actor, Kinds.CALLBACK_CANCELLED, Map.of("plan", each.planId())))
                .toList();
    }

    @Override
    public List<Callback> ofCase(Sql sql, String number) {
        return CallbackTable.find(sql, "b.number = ? ORDER BY b.from_ms, b.id", number);
    }

    @Override
    public Map<String, List<Callback>> ofCases(Sql sql, Collection<String> numbers) {
        Map<String, List<Callback>> found = new HashMap<>();
        for (InList list : InList.chunks(numbers)) {
            CallbackTable.ofCases(sql, list)
                    .forEach(each -> found.computeIfAbsent(each.caseNumber(), number -> new ArrayList<>())
                            .add(each));
        }
        return found;
    }
}
