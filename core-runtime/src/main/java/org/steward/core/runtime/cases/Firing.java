// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.cases.CaseType;
import org.steward.core.api.form.FieldType;
import org.steward.core.api.form.FormCheck;
import org.steward.core.api.journal.Kinds;
import org.steward.core.api.journal.NewEntry;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.people.Caller;
import org.steward.core.api.store.Sql;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.GuardContext;
import org.steward.core.api.workflow.Transition;
import org.steward.core.runtime.timer.TimerSet;

/** Fires transitions. Thread-safe. */
final class Firing {
    private static final Logger log = LoggerFactory.getLogger(Firing.class);

    private final DeskTools tools;
    private final CaseChange changes;
    private final Opening opening;
    private final Family family = new Family();

    Firing(DeskTools tools, CaseChange changes, Opening opening) {
        this.tools = tools;
        this.changes = changes;
        this.opening = opening;
    }

    Outcome<Case> fire(Caller caller, String number, int version, String name, Map<String, String> raw) {
        return changes.fire(caller, number, version, (sql, current, place, now) -> {
            Optional<Transition> transition = place.type().workflow().transition(name);
            if (transition.isEmpty()) {
                return Outcome.rejected(
                        Rejection.Kind.NOT_FOUND,
                        "unknown-transition",
                        Text.of("There is no step {0}", "没有步骤 {0}").with(Refusals.shortened(name)));
            }
            Shot shot = new Shot(sql, current, place, transition.get(), caller, now);
            return entered(shot, raw)
                    .then(values -> TransitionDecision.decide(
                            place.type(),
                            transition.get(),
                            new GuardContext(
                                    current,
                                    caller,
                                    values,
                                    now.atZone(tools.zone(current.estateId())),
                                    new StoredRecords(sql, tools.estates(), tools.parameters()))))
                    .map(decided -> inTeam(shot, decided))
                    .then(decided -> checked(shot, decided))
                    .map(decided -> change(shot, decided));
        });
    }

    private record Shot(
            Sql sql, Case current, CaseChange.Place place, Transition transition, Caller caller, Instant now) {
        CaseType type() {
            return place.type();
        }
    }

    private Outcome<Map<String, String>> entered(Shot shot, Map<String, String> raw) {
        Optional<Rejection> refusal =
                TransitionDecision.refusal(shot.current(), shot.type(), shot.transition(), shot.caller());
        if (refusal.isPresent()) {
            return Outcome.rejected(refusal.get());
        }
        String estateId = shot.current().estateId();
        FormCheck check = FormCheck.of(shot.transition().form(), raw, tools.zone(estateId));
        List<Flaw> flaws = new ArrayList<>(check.flaws());
        tools.references().form(flaws, shot.transition().form(), check.values(), estateId);
        files(shot, check.values(), flaws);
        Map<String, String> values = new HashMap<>(check.values());
        if (shot.caller().kind() == Caller.Kind.SYSTEM && raw.containsKey(Effects.SATISFACTION)) {
            values.put(Effects.SATISFACTION, raw.get(Effects.SATISFACTION));
        }
        return flaws.isEmpty() ? Outcome.done(values) : Outcome.invalid(flaws);
    }

    private static void files(Shot shot, Map<String, String> values, List<Flaw> flaws) {
        shot.transition().form().fields().stream()
                .filter(field -> field.type() == FieldType.FILE || field.type() == FieldType.SIGNATURE)
                .filter(field -> values.containsKey(field.name()))
                .filter(field -> shot.sql()
                        .one(
                                "SELECT id FROM attachment WHERE estate_id = ? AND id = ? AND number = ?",
                                row -> row.text("id"),
                                shot.current().estateId(),
                                values.get(field.name()),
                                shot.current().number())
                        .isEmpty())
                .forEach(field -> flaws.add(Refusals.unknownValue(field.name(), values.get(field.name()))));
    }

    /** What a step gives to a member is with the member's team; one who has none leaves it where it is. */
    private Decided inTeam(Shot shot, Decided decided) {
        String assignee = decided.next().people().assignee();
        if (assignee.equals(shot.current().people().assignee())) {
            return decided;
        }
        CaseDraft draft = CaseDraft.of(decided.next());
        String team = tools.references().teamOf(shot.current().estateId(), assignee);
        draft.team = team.isEmpty() ? draft.team : team;
        return decided.with(draft.build());
    }

    private Outcome<Decided> checked(Shot shot, Decided decided) {
        Set<String> opens = new LinkedHashSet<>(decided.followUps());
        decided.findings().forEach(finding -> opens.add(finding.type()));
        for (String typeId : opens) {
            if (shot.place().doors().enter(typeId).isEmpty()) {
                return Outcome.rejected(tools.door().away(shot.current().estateId(), typeId));
            }
        }
        if (!decided.next().isClosed() || shot.current().isClosed()) {
            return Outcome.done(decided);
        }
        if (!family.hold(shot.sql(), shot.current())) {
            return Outcome.rejected(Refusals.stale());
        }
        Optional<Flaw> children = family.openChildren(shot.sql(), shot.current());
        return children.<Outcome<Decided>>map(
                        flaw -> Outcome.rejected(new Rejection(Rejection.Kind.CONFLICT, List.of(flaw))))
                .orElseGet(() -> Outcome.done(decided));
    }

    private Change change(Shot shot, Decided decided) {
        TimerSet before = tools.timers().load(shot.sql(), shot.current());
        TimerSet after = tools.timers()
                .moved(before, shot.current(), decided.next(), shot.type(), shot.transition(), shot.now());
        Case next = CaseDraft.of(decided.next()).due(after.dueAt()).build();
        return new Change(
                next,
                entries(shot, decided),
                undo(shot, decided, next, before),
                (sql, written) -> beside(sql, shot, decided, written, after),
                (sql, written) -> last(sql, shot, decided, written));
    }

    private static List<NewEntry> entries(Shot shot, Decided decided) {
        Case current = shot.current();
        Case next = decided.next();
        Map<String, String> data = new TreeMap<>(decided.entered());
        data.put("transition", shot.transition().name());
        List<NewEntry> entries = new ArrayList<>();
        entries.add(new NewEntry(
                current.number(), shot.now(), shot.caller(), Kinds.MOVED, current.state(), next.state(), "", data));
        if (!current.people().assignee().equals(next.people().assignee())) {
            entries.add(new NewEntry(
                    current.number(),
                    shot.now(),
                    shot.caller(),
                    Kinds.ASSIGNED,
                    current.people().assignee(),
                    next.people().assignee(),
                    "",
                    Map.of("team", next.people().team())));
        }
        return entries;
    }

    private String undo(Shot shot, Decided decided, Case next, TimerSet before) {
        boolean leavesMore = !decided.followUps().isEmpty()
                || !decided.findings().isEmpty()
                || (decided.cancelsCallbacks() && shot.current().times().finishedAt() != null);
        return shot.caller().kind() != Caller.Kind.STAFF || leavesMore
                ? ""
                : Undo.of(
                                shot.transition().name(),
                                shot.caller().id(),
                                shot.now(),
                                shot.current(),
                                next,
                                before.snapshot())
                        .write();
    }

    private List<NewEntry> beside(Sql sql, Shot shot, Decided decided, Case next, TimerSet timers) {
        List<NewEntry> entries = new ArrayList<>(tools.timers().write(sql, timers, shot.caller()));
        if (decided.cancelsCallbacks()) {
            entries.addAll(tools.callbacks().cancelOpen(sql, next, shot.caller()));
        }
        Instant finished =
                next.times().finishedAt() == null ? shot.now() : next.times().finishedAt();
        decided.plans().stream()
                .flatMap(plan -> shot.type().callback(plan).stream())
                .forEach(plan -> entries.addAll(tools.callbacks().plan(sql, next, plan, finished, shot.caller())));
        return entries;
    }

    /** A case that nobody calls back does not wait for it. */
    private void goOn(Case of, String transition) {
        Caller system = Caller.system("callback", of.estateId());
        Outcome<Case> fired = fire(system, of.number(), CaseDesk.ANY_VERSION, transition, Map.of());
        fired.refusal()
                .ifPresent(refusal -> log.warn(
                        "case {} is not called back but {} was refused: {}",
                        of.number(),
                        transition,
                        refusal.flaws().get(0).message().en()));
    }

    private void last(Sql sql, Shot shot, Decided decided, Case next) {
        decided.notices()
                .forEach(id -> shot.place().module().module().notices().stream()
                        .filter(template -> template.id().equals(id))
                        .forEach(template -> tools.notices().send(sql, next, template)));
        decided.plans().stream()
                .flatMap(plan -> shot.type().callback(plan).stream())
                .filter(plan ->
                        !plan.onUnsampled().isEmpty() && !tools.callbacks().isChosen(next, plan))
                .forEach(plan -> goOn(next, plan.onUnsampled()));
        decided.followUps().forEach(typeId -> opening.followUp(sql, shot.caller(), next, typeId));
        decided.findings().forEach(finding -> opening.finding(sql, shot.caller(), next, finding));
    }
}
