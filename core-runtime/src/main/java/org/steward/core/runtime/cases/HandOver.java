// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.steward.core.api.cases.Case;
import org.steward.core.api.journal.Kinds;
import org.steward.core.api.journal.NewEntry;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.people.Caller;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.text.Text;

/** Changes the responsible member, and only by the word of the one who takes over. Thread-safe. */
final class HandOver {
    private final References references;
    private final CaseChange changes;

    HandOver(References references, CaseChange changes) {
        this.references = references;
        this.changes = changes;
    }

    Outcome<Case> offer(Caller caller, String number, int version, String staffId, String reason) {
        return changes.change(caller, number, version, CaseChange.whileOpen((sql, current, place, now) -> {
            if (!mayOffer(caller, current)) {
                return Outcome.rejected(
                        Rejection.Kind.FORBIDDEN,
                        "not-responsible",
                        Text.of("Only the responsible member or a supervisor can hand it over", "只有首问责任人或主管才能移交"));
            }
            List<Flaw> flaws = new ArrayList<>();
            references.activeMember(flaws, "staff", current.estateId(), staffId);
            Validity.needed(flaws, "reason", reason, Validity.REASON);
            if (!flaws.isEmpty()) {
                return Outcome.invalid(flaws);
            }
            if (staffId.equals(current.people().responsible())) {
                return Outcome.rejected(Refusals.rule(
                        "staff", "responsible-already", Text.of("They are responsible already", "对方已是首问责任人")));
            }
            CaseDraft draft = CaseDraft.of(current);
            draft.handOverTo = staffId;
            return Outcome.done(Change.of(
                    draft,
                    new NewEntry(
                            number,
                            now,
                            caller,
                            Kinds.HAND_OVER_OFFERED,
                            current.people().responsible(),
                            staffId,
                            reason.strip(),
                            Map.of())));
        }));
    }

    private static boolean mayOffer(Caller caller, Case current) {
        return caller.kind() == Caller.Kind.SYSTEM
                || caller.actsFor(current.people().responsible())
                || current.people().responsible().isEmpty()
                || caller.may(Permissions.DISPATCH_ANY)
                || CaseAccess.isAdministrator(caller);
    }

    Outcome<Case> answer(Caller caller, String number, int version, boolean accept, String note) {
        return changes.change(caller, number, version, CaseChange.whileOpen((sql, current, place, now) -> {
            String offeredTo = current.people().handOverTo();
            if (offeredTo.isEmpty()) {
                return Outcome.rejected(
                        Refusals.conflict("", "no-offer", Text.of("No hand-over was offered", "没有待答复的移交")));
            }
            if (caller.kind() != Caller.Kind.STAFF || !caller.actsFor(offeredTo)) {
                return Outcome.rejected(
                        Rejection.Kind.FORBIDDEN,
                        "not-asked",
                        Text.of("Only the one who was asked can answer", "只有被邀请移交的人才能答复"));
            }
            List<Flaw> flaws = new ArrayList<>();
            Validity.text(flaws, "note", note, Validity.REASON);
            if (!flaws.isEmpty()) {
                return Outcome.invalid(flaws);
            }
            String before = current.people().responsible();
            CaseDraft draft = CaseDraft.of(current);
            draft.handOverTo = "";
            draft.responsible = accept ? caller.id() : before;
            return Outcome.done(Change.of(
                    draft,
                    new NewEntry(
                            number,
                            now,
                            caller,
                            accept ? Kinds.HANDED_OVER : Kinds.HAND_OVER_DECLINED,
                            before,
                            caller.id(),
                            note.strip(),
                            Map.of())));
        }));
    }
}
