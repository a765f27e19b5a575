// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.cases;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import org.steward.core.api.cases.CaseType;
import org.steward.core.api.cases.Channel;
import org.steward.core.api.cases.NewCase;
import org.steward.core.api.cases.Priority;
import org.steward.core.api.cases.Requester;
import org.steward.core.api.form.FormCheck;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.people.Caller;
import org.steward.core.api.workflow.State;

/** Checks what is known at first contact, collecting everything that is wrong, and makes the draft. Thread-safe. */
public final class OpeningCheck {
    private final References references;

    /** Checks against registers. */
    public OpeningCheck(References references) {
        this.references = references;
    }

    /**
     * The draft of the case, still without id, number and deadlines.
     *
     * @param lenient whether flaws are accepted: a follow-up takes over what fits from a case that was checked
     */
    public Outcome<CaseDraft> check(
            Caller caller, NewCase request, CaseType type, ZoneId zone, Instant now, boolean lenient) {
        List<Flaw> flaws = new ArrayList<>();
        CaseDraft draft = new CaseDraft();
        draft.estateId = caller.estateId();
        draft.type = type.id();
        draft.source = request.source();
        draft.parent = request.parent();
        draft.recordedAt = now;
        draft.receivedAt = request.receivedAt() == null ? now : request.receivedAt();
        draft.promisedAt = request.promise();
        header(flaws, draft, request, now);
        people(flaws, draft, request, caller);
        FormCheck form = FormCheck.of(type.intake(), request.fields(), zone);
        flaws.addAll(form.flaws());
        references.form(flaws, type.intake(), form.values(), caller.estateId());
        Validity.totalFlaw(form.values()).ifPresent(flaws::add);
        form.values().forEach((name, value) -> draft.field(name, value, type.categoryField(), type.gradeField()));
        State initial = type.workflow().state(type.workflow().initial()).orElseThrow();
        draft.state = initial.id();
        draft.phase = initial.phase();
        return flaws.isEmpty() || lenient ? Outcome.done(draft) : Outcome.invalid(flaws);
    }

    private void header(List<Flaw> flaws, CaseDraft draft, NewCase request, Instant now) {
        draft.channel = Validity.code(flaws, "channel", request.channel(), Channel.class, null);
        draft.priority = Validity.code(flaws, "priority", request.priority(), Priority.class, Priority.NORMAL);
        draft.summary = request.summary().strip();
        Validity.line(flaws, "summary", draft.summary, Validity.SUMMARY);
        draft.description = request.description().strip();
        Validity.text(flaws, "description", draft.description, Validity.DESCRIPTION);
        draft.unitId = request.unitId().strip();
        references.unit(flaws, "unit", draft.estateId, draft.unitId);
        draft.place = request.place().strip();
        Validity.text(flaws, "place", draft.place, Validity.PLACE);
        Validity.past(flaws, "receivedAt", draft.receivedAt, now);
        if (draft.promisedAt != null) {
            Validity.promise(flaws, "promise", draft.promisedAt, draft.receivedAt);
        }
        Validity.text(flaws, "source", request.source(), Validity.SOURCE);
        Validity.text(flaws, "parent", request.parent(), Validity.ID);
    }

    private void people(List<Flaw> flaws, CaseDraft draft, NewCase request, Caller caller) {
        Requester asked = request.requester();
        boolean blank = asked.partyId().isBlank()
                && asked.name().isBlank()
                && asked.phone().isBlank();
        draft.requester = new Requester(
                asked.partyId().strip(), asked.name().strip(), asked.phone().strip(), asked.anonymous() || blank);
        int before = flaws.size();
        Validity.requester(flaws, draft.requester);
        if (flaws.size() == before) {
            references.party(flaws, "requester.party", caller.estateId(), draft.requester.partyId());
            draft.requester = references.known(caller.estateId(), draft.requester);
        }
        String responsible = request.responsible().strip();
        if (!responsible.isEmpty()) {
            references.activeMember(flaws, "responsible", caller.estateId(), responsible);
            draft.responsible = responsible;
        } else {
            draft.responsible = caller.kind() == Caller.Kind.STAFF ? caller.id() : "";
        }
    }
}
