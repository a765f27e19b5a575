// SPDX-License-Identifier: Apache-2.0
package org.steward.complaints.complaint;

import java.util.ArrayList;
import java.util.List;

import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Phase;
import org.steward.core.api.workflow.State;
import org.steward.core.api.workflow.Waiting;

/** The states of P09. There is none for a sanction: owners are persuaded, helped, and at last met in court. */
final class ComplaintStates {
    static final String RECEIVED = "RECEIVED";
    static final String REGISTERED = "REGISTERED";
    static final String CLASSIFIED = "CLASSIFIED";
    static final String EXPLAINED = "EXPLAINED";
    static final String ASSIGNED = "ASSIGNED";
    static final String VERIFYING = "VERIFYING";
    static final String PLAN = "PLAN";
    static final String ESCALATED = "ESCALATED";
    static final String HANDLING = "HANDLING";
    static final String HANDLED = "HANDLED";
    static final String REPLIED = "REPLIED";
    static final String CALLED_BACK = "CALLED_BACK";
    static final String REOPENED = "REOPENED";
    static final String LEGAL = "LEGAL";
    static final String CONVERTED = "CONVERTED";
    static final String CLOSED = "CLOSED";
    static final String CLOSED_UNRESOLVED = "CLOSED_UNRESOLVED";
    static final String CANCELLED = "CANCELLED";

    private ComplaintStates() {}

    static List<State> all() {
        List<State> states = new ArrayList<>(List.of(
                state(RECEIVED, "Received", "已接待", Phase.OPEN),
                state(REGISTERED, "Registered", "已登记", Phase.OPEN),
                state(CLASSIFIED, "Classified", "已定级", Phase.OPEN),
                state(EXPLAINED, "Explained", "已解释", Phase.DONE),
                state(ASSIGNED, "Assigned", "已派发", Phase.OPEN),
                state(VERIFYING, "Being verified", "核实中", Phase.OPEN),
                state(PLAN, "Measures planned", "已定措施", Phase.OPEN),
                state(ESCALATED, "Escalated", "已上报", Phase.OPEN),
                state(HANDLING, "In hand", "处理中", Phase.OPEN),
                state(HANDLED, "Handled", "已处理", Phase.DONE),
                state(REPLIED, "Answered", "已答复", Phase.DONE),
                state(CALLED_BACK, "Called back, not reached", "已回访未联系上", Phase.DONE),
                state(REOPENED, "Reopened", "重新处理", Phase.OPEN),
                state(LEGAL, "Mediation or court", "调解或诉讼", Phase.WAITING),
                state(CONVERTED, "Converted", "已转类", Phase.CLOSED),
                state(CLOSED, "Closed", "已结案", Phase.CLOSED),
                state(CLOSED_UNRESOLVED, "Closed, not resolved", "未解决结案", Phase.CLOSED),
                state(CANCELLED, "Withdrawn", "已撤回", Phase.CLOSED)));
        states.addAll(Waiting.states());
        return states;
    }

    /** Where somebody still has to act before the complainant is answered. */
    static String[] working() {
        return new String[] {
            RECEIVED, REGISTERED, CLASSIFIED, ASSIGNED, VERIFYING, PLAN, ESCALATED, HANDLING, HANDLED, REOPENED
        };
    }

    /** Every state that is not the end. */
    static String[] running() {
        return all().stream()
                .filter(state -> state.phase() != Phase.CLOSED)
                .map(State::id)
                .toArray(String[]::new);
    }

    /** Every state that is not the end, without one. */
    static String[] runningBut(String left) {
        return all().stream()
                .filter(state -> state.phase() != Phase.CLOSED && !state.id().equals(left))
                .map(State::id)
                .toArray(String[]::new);
    }

    private static State state(String id, String en, String zh, Phase phase) {
        return new State(id, Text.of(en, zh), phase);
    }
}
