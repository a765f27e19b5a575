// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.cases.CaseTypes;
import org.steward.core.api.cases.LinkKind;
import org.steward.core.api.cases.NewCase;
import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.journal.Entry;
import org.steward.core.api.journal.Journal;
import org.steward.core.api.mode.Route;
import org.steward.core.api.module.ModuleRegistry;
import org.steward.core.api.notice.Notices;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.parameter.Parameters;
import org.steward.core.api.people.Caller;
import org.steward.core.api.people.PeopleRegister;
import org.steward.core.api.people.StaffRegister;
import org.steward.core.api.store.Sequences;
import org.steward.core.api.store.Transactions;
import org.steward.core.runtime.callback.CallbackBook;
import org.steward.core.runtime.mode.CaseRouter;
import org.steward.core.runtime.number.CaseNumbers;
import org.steward.core.runtime.schema.RuntimeSchema;
import org.steward.core.runtime.timer.CaseTimers;

/** The case desk: sends each request to the room that does it. Thread-safe. */
@Component(service = {CaseDesk.class, Rerouting.class})
public final class StewardCaseDesk implements CaseDesk, Rerouting {
    private final Opening opening;
    private final Firing firing;
    private final Undoing undoing;
    private final People people;
    private final HandOver handOver;
    private final Noting noting;
    private final Links links;
    private final Correcting correcting;
    private final RoutedAnew routedAnew;

    /** A desk on the store and the registers. */
    @Activate
    public StewardCaseDesk(
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
            @Reference Parameters parameters,
            @Reference Notices notices,
            @Reference CaseTimers timers,
            @Reference CallbackBook callbacks,
            @Reference CaseRouter router) {
        DeskTools tools = new DeskTools(
                transactions,
                journal,
                clock,
                new ModuleDoor(modules, types),
                new References(estates, people, staff),
                estates,
                new CaseNumbers(sequences),
                timers,
                callbacks,
                notices,
                parameters,
                router);
        CaseChange changes = new CaseChange(tools);
        this.opening = new Opening(tools);
        this.firing = new Firing(tools, changes, opening);
        this.undoing = new Undoing(tools, changes);
        this.people = new People(tools.references(), changes);
        this.handOver = new HandOver(tools.references(), changes);
        this.noting = new Noting(tools);
        this.links = new Links(changes);
        this.correcting = new Correcting(tools, changes);
        this.routedAnew = new RoutedAnew(tools, changes);
    }

    @Override
    public Outcome<Case> open(Caller caller, NewCase request) {
        return opening.open(caller, request);
    }

    @Override
    public Outcome<Case> fire(
            Caller caller, String number, int version, String transition, Map<String, String> fields) {
        return firing.fire(caller, number, version, transition, fields);
    }

    @Override
    public Outcome<Case> undo(Caller caller, String number, int version) {
        return undoing.undo(caller, number, version);
    }

    @Override
    public Outcome<Case> assign(Caller caller, String number, int version, String staffId, String teamId) {
        return people.assign(caller, number, version, staffId, teamId);
    }

    @Override
    public Outcome<Case> promise(Caller caller, String number, int version, Instant at, String reason) {
        return people.promise(caller, number, version, at, reason);
    }

    @Override
    public Outcome<Case> offerHandOver(Caller caller, String number, int version, String staffId, String reason) {
        return handOver.offer(caller, number, version, staffId, reason);
    }

    @Override
    public Outcome<Case> answerHandOver(Caller caller, String number, int version, boolean accept, String note) {
        return handOver.answer(caller, number, version, accept, note);
    }

    @Override
    public Outcome<Case> observe(Caller caller, String number, String staffId, boolean follow) {
        return people.observe(caller, number, staffId, follow);
    }

    @Override
    public Outcome<Entry> note(Caller caller, String number, String text, boolean visible) {
        return noting.note(caller, number, text, visible);
    }

    @Override
    public Outcome<Case> link(Caller caller, String number, String otherNumber, LinkKind kind) {
        return links.link(caller, number, otherNumber, kind);
    }

    @Override
    public Outcome<Case> unlink(Caller caller, String number, String otherNumber, LinkKind kind) {
        return links.unlink(caller, number, otherNumber, kind);
    }

    @Override
    public Outcome<Case> correct(Caller caller, String number, int version, Map<String, String> changes) {
        return correcting.correct(caller, number, version, changes);
    }

    @Override
    public boolean isOpenToRoute(Case current) {
        return routedAnew.isOpenToRoute(current);
    }

    @Override
    public Outcome<Case> route(Caller caller, String number, Route route) {
        return routedAnew.route(caller, number, route);
    }

    @Override
    public Outcome<Case> handOver(Caller caller, String number, Route route, Set<String> off) {
        return routedAnew.handOver(caller, number, route, off);
    }
}
