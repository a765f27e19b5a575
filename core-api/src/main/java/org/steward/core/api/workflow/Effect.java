// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.workflow;

import org.steward.core.api.duty.Checklist;

/**
 * What a transition causes besides the new state. Carried out by the desk in the same transaction. Whoever becomes the
 * assignee takes the case along to his or her team.
 */
public sealed interface Effect {
    /** Makes the member of staff in a field of the transition's form the assignee; does nothing when it is empty. */
    record AssignTo(String field) implements Effect {}

    /** Makes the member of staff who takes the step the assignee. */
    record AssignToCaller() implements Effect {}

    /** Gives the work back to the responsible member of staff. */
    record AssignToResponsible() implements Effect {}

    /** Sets a field of the case. */
    record Put(String field, String value) implements Effect {}

    /** The work is finished now: sets the finish time and who did it. */
    record Finish() implements Effect {}

    /** The customer is not content: clears finish and close times, counts a reopening. */
    record Reopen() implements Effect {}

    /** Plans the call-back with this plan id. */
    record PlanCallback(String planId) implements Effect {}

    /** Cancels call-backs that are not done yet. */
    record CancelCallbacks() implements Effect {}

    /**
     * Ends the case with a closure code, e.g. {@code SATISFIED}, {@code WITHDRAWN}, {@code REFUSED}, {@code
     * UNRESOLVED}.
     */
    record Close(String code) implements Effect {}

    /** Sends the notice of a template. */
    record Notify(String templateId) implements Effect {}

    /** Opens a follow-up case of another type, linked to this one, with the same responsible. */
    record OpenFollowUp(String typeId) implements Effect {}

    /**
     * Opens a case for each failed item of a checklist whose fields the transition asks for: linked, at the same place
     * and unit, with the same responsible, the note as description and the photo as its file. An item that has failed
     * on this case before opens nothing again.
     */
    record OpenFindings(Checklist checklist) implements Effect {}
}
