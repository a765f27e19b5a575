// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.cases;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseType;
import org.steward.core.api.form.Field;
import org.steward.core.api.form.Form;
import org.steward.core.api.form.FormCheck;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.people.Caller;
import org.steward.core.api.text.Text;
import org.steward.core.api.transfer.PastCase;
import org.steward.core.api.transfer.PastStep;
import org.steward.core.api.workflow.Phase;
import org.steward.core.api.workflow.State;

/** Checks cases with a past like new ones and makes them ready to be written. Thread-safe. */
public final class PastDrafts {
    private final OpeningCheck check;
    private final References references;

    /** Checks against registers. */
    public PastDrafts(References references) {
        this.check = new OpeningCheck(references);
        this.references = references;
    }

    /** The case without id, number and computed deadlines, or everything that is wrong with it. */
    public Outcome<Case> check(Caller caller, PastCase past, CaseType type, ZoneId zone, Instant now) {
        List<Flaw> flaws = new ArrayList<>();
        Outcome<CaseDraft> opened = check.check(caller, past.request(), type, zone, now, false);
        opened.refusal().map(Rejection::flaws).ifPresent(flaws::addAll);
        if (past.request().source().isBlank()) {
            flaws.add(new Flaw("source", "required", Text.of("A key of the row is needed", "缺少行的唯一键")));
        }
        if (past.request().receivedAt() == null) {
            flaws.add(new Flaw("receivedAt", "required", Text.of("When it was received is needed", "缺少受理时间")));
        }
        Optional<State> state = type.workflow().state(past.state());
        if (state.isEmpty()) {
            flaws.add(Refusals.unknownValue("state", past.state()));
        }
        times(flaws, past, state, now);
        if (!past.assignee().isEmpty()) {
            references.activeMember(flaws, "assignee", caller.estateId(), past.assignee());
        }
        Validity.text(flaws, "flagged", past.flagged(), Validity.REASON);
        steps(flaws, past, type);
        Form later = laterForm(type, past);
        FormCheck form = FormCheck.of(later, past.request().fields(), zone);
        flaws.addAll(form.flaws());
        references.form(flaws, later, form.values(), caller.estateId());
        if (!flaws.isEmpty()) {
            return Outcome.invalid(flaws);
        }
        CaseDraft draft = opened.orElseThrow();
        form.values().forEach((name, value) -> draft.field(name, value, type.categoryField(), type.gradeField()));
        Validity.totalFlaw(draft.build().fields()).ifPresent(flaws::add);
        return flaws.isEmpty() ? Outcome.done(filled(draft, past, state.orElseThrow(), type)) : Outcome.invalid(flaws);
    }

    /** What its transitions asked for on the way, as far as it is told. */
    private static Form laterForm(CaseType type, PastCase past) {
        Map<String, Field> later = new LinkedHashMap<>();
        type.workflow().transitions().stream()
                .flatMap(transition -> transition.form().fields().stream())
                .filter(field -> past.request().fields().containsKey(field.name()))
                .filter(field -> type.intake().field(field.name()).isEmpty())
                .forEach(field -> later.putIfAbsent(field.name(), field));
        return new Form(List.copyOf(later.values()));
    }

    private static void times(List<Flaw> flaws, PastCase past, Optional<State> state, Instant now) {
        boolean closed = state.filter(known -> known.phase() == Phase.CLOSED).isPresent();
        if (closed && past.closedAt() == null) {
            flaws.add(new Flaw(
                    "closedAt", "required", Text.of("A closed case needs its time of closing", "已结案件必须有结案时间")));
        }
        if (!closed && state.isPresent() && past.closedAt() != null) {
            flaws.add(new Flaw("closedAt", "not-closed", Text.of("The state is not a closed one", "该状态不是结案状态")));
        }
        time(flaws, "finishedAt", past.finishedAt(), past, now);
        time(flaws, "closedAt", past.closedAt(), past, now);
    }

    private static void time(List<Flaw> flaws, String field, Instant at, PastCase past, Instant now) {
        if (at == null) {
            return;
        }
        Validity.past(flaws, field, at, now);
        Instant received = past.request().receivedAt();
        if (received != null && at.isBefore(received) && past.flagged().isEmpty()) {
            flaws.add(new Flaw(
                    field,
                    "before-receipt",
                    Text.of("The time is before the receipt ({0})", "时间早于受理时间（{0}）")
                            .with(received)));
        }
    }

    private static void steps(List<Flaw> flaws, PastCase past, CaseType type) {
        for (PastStep step : past.steps()) {
            if (!step.state().isEmpty() && type.workflow().state(step.state()).isEmpty()) {
                flaws.add(Refusals.unknownValue("steps", step.state()));
            }
            Validity.text(flaws, "steps", step.note(), Validity.NOTE);
            Validity.text(flaws, "steps", step.actorName(), Validity.NAME);
        }
    }

    private static Case filled(CaseDraft draft, PastCase past, State state, CaseType type) {
        draft.state = state.id();
        draft.phase = state.phase();
        draft.assignee = past.assignee();
        draft.dueAt = past.dueAt();
        draft.finishedAt = past.finishedAt();
        draft.closedAt = past.closedAt();
        draft.satisfaction = past.satisfaction();
        draft.doneBy = past.finishedAt() == null ? "" : past.assignee();
        draft.closureCode = state.phase() == Phase.CLOSED ? state.id() : "";
        if (state.phase() == Phase.WAITING) {
            draft.stateBefore = type.workflow().initial();
            draft.waitingSince = past.steps().isEmpty()
                    ? draft.receivedAt
                    : past.steps().get(past.steps().size() - 1).at();
        }
        return draft.build();
    }

    /** The case with its id and number. */
    public static Case numbered(Case made, long id, String number) {
        CaseDraft draft = CaseDraft.of(made);
        draft.id = id;
        draft.number = number;
        return draft.build();
    }
}
