// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseType;
import org.steward.core.api.cases.Satisfaction;
import org.steward.core.api.people.Caller;
import org.steward.core.api.workflow.Effect;
import org.steward.core.api.workflow.Phase;
import org.steward.core.api.workflow.State;

/** Carries out the effects of one transition on a draft, in their order. Not thread-safe. */
final class Effects {
    /** The value under which a call-back hands over what the customer said. */
    static final String SATISFACTION = "satisfaction";

    private final Case current;
    private final CaseType type;
    private final Caller caller;
    private final Instant now;
    private final CaseDraft draft;
    private final List<String> plans = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();
    private final List<String> followUps = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private boolean cancelsCallbacks;

    Effects(Case current, CaseType type, Caller caller, Instant now) {
        this.current = current;
        this.type = type;
        this.caller = caller;
        this.now = now;
        this.draft = CaseDraft.of(current).next();
    }

    /** Stores what was entered. */
    void enter(Map<String, String> entered) {
        entered.forEach(this::put);
        if (caller.kind() == Caller.Kind.SYSTEM && entered.containsKey(SATISFACTION)) {
            for (Satisfaction satisfaction : Satisfaction.values()) {
                if (satisfaction.name().equals(entered.get(SATISFACTION))) {
                    draft.satisfaction = satisfaction;
                }
            }
        }
    }

    private void put(String field, String value) {
        draft.field(field, value, type.categoryField(), type.gradeField());
    }

    /** Enters a state. */
    void move(State target) {
        boolean waits = target.phase() == Phase.WAITING;
        if (waits && current.phase() != Phase.WAITING) {
            draft.stateBefore = current.state();
            draft.waitingSince = now;
        } else if (!waits) {
            draft.stateBefore = "";
            draft.waitingSince = null;
        }
        draft.state = target.id();
        draft.phase = target.phase();
        if (target.phase() == Phase.CLOSED && !current.isClosed()) {
            draft.closedAt = now;
            draft.closureCode = target.id();
            draft.handOverTo = "";
        } else if (target.phase() != Phase.CLOSED) {
            draft.closedAt = null;
            draft.closureCode = "";
        }
    }

    /** Applies one effect. */
    void apply(Effect effect, Map<String, String> entered) {
        if (effect instanceof Effect.AssignTo to) {
            assign(entered.getOrDefault(to.field(), ""));
        } else if (effect instanceof Effect.AssignToCaller) {
            assign(caller.kind() == Caller.Kind.STAFF ? caller.id() : "");
        } else if (effect instanceof Effect.AssignToResponsible) {
            assign(draft.responsible);
        } else if (effect instanceof Effect.Put put) {
            put(put.field(), put.value());
        } else if (effect instanceof Effect.Finish) {
            finish();
        } else if (effect instanceof Effect.Reopen) {
            reopen();
        } else if (effect instanceof Effect.PlanCallback plan) {
            plans.add(plan.planId());
        } else if (effect instanceof Effect.CancelCallbacks) {
            cancelsCallbacks = true;
        } else if (effect instanceof Effect.Close close) {
            draft.closureCode = close.code();
        } else if (effect instanceof Effect.Notify notice) {
            notices.add(notice.templateId());
        } else if (effect instanceof Effect.OpenFollowUp open) {
            followUps.add(open.typeId());
        } else if (effect instanceof Effect.OpenFindings open) {
            findings.addAll(Finding.of(open.checklist(), current, entered));
        }
    }

    private void assign(String staffId) {
        draft.assignee = staffId.isEmpty() ? draft.assignee : staffId;
    }

    private void finish() {
        draft.finishedAt = now;
        draft.doneBy = !draft.assignee.isEmpty()
                ? draft.assignee
                : caller.kind() == Caller.Kind.STAFF ? caller.id() : draft.responsible;
        if (draft.callerBack.equals(draft.doneBy)) {
            draft.callerBack = "";
        }
    }

    private void reopen() {
        draft.finishedAt = null;
        draft.closedAt = null;
        draft.closureCode = "";
        draft.doneBy = "";
        draft.reopened++;
    }

    Decided decided(Map<String, String> entered) {
        return new Decided(draft.build(), plans, cancelsCallbacks, notices, followUps, findings, entered);
    }
}
