// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.cases;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.steward.core.api.callback.CallbackPlan;
import org.steward.core.api.clock.DeadlineRule;
import org.steward.core.api.form.Form;
import org.steward.core.api.page.ListView;
import org.steward.core.api.people.Caller;
import org.steward.core.api.people.Roles;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Workflow;

/**
 * A kind of case, declared by a module: everything the platform needs to take, show, move, time, call back, import and
 * export such cases. Immutable data.
 *
 * @param id kebab case, unique on the server, e.g. {@code complaint}
 * @param prefix 2-4 upper-case letters of the case numbers
 * @param title one of them, e.g. "Complaint"
 * @param plural several, for navigation
 * @param intake fields asked at intake beyond the header
 * @param categoryField name of the choice field that says what it is about, or an empty string
 * @param gradeField name of the choice field that says how grave it is, or an empty string
 * @param deadlines at least one main rule
 * @param callbacks plans that transitions may plan
 * @param openers role codes that may open one at intake, {@code REQUESTER} for customers; none of the staff: whoever
 *     may open cases
 * @param offered whether it is offered in "New"; not for cases that only duties open
 * @param readers who may see its cases
 */
public record CaseType(
        String id,
        String prefix,
        Text title,
        Text plural,
        Form intake,
        String categoryField,
        String gradeField,
        Workflow workflow,
        List<DeadlineRule> deadlines,
        List<CallbackPlan> callbacks,
        Set<String> openers,
        boolean offered,
        ListView view,
        Readers readers) {
    /** Copies the collections. */
    public CaseType {
        deadlines = List.copyOf(deadlines);
        callbacks = List.copyOf(callbacks);
        openers = Set.copyOf(openers);
    }

    /** A type whose cases everybody with {@code case.read} may see. */
    public CaseType(
            String id,
            String prefix,
            Text title,
            Text plural,
            Form intake,
            String categoryField,
            String gradeField,
            Workflow workflow,
            List<DeadlineRule> deadlines,
            List<CallbackPlan> callbacks,
            Set<String> openers,
            boolean offered,
            ListView view) {
        this(
                id,
                prefix,
                title,
                plural,
                intake,
                categoryField,
                gradeField,
                workflow,
                deadlines,
                callbacks,
                openers,
                offered,
                view,
                Readers.EVERYBODY);
    }

    /**
     * Starts a type.
     *
     * @param prefix 2-4 upper-case letters of the case numbers
     */
    public static CaseTypeBuilder named(String id, String prefix, Text title, Text plural) {
        return new CaseTypeBuilder(id, prefix, title, plural);
    }

    /** Whether the roles of a caller let it open one; see {@link CaseTypeBuilder#openedBy}. */
    public boolean isOpenTo(Caller caller) {
        boolean customers = openers.contains(Roles.REQUESTER);
        if (caller.kind() == Caller.Kind.RESIDENT) {
            return customers && caller.is(Roles.REQUESTER);
        }
        return openers.size() == (customers ? 1 : 0)
                || caller.kind() == Caller.Kind.SYSTEM
                || caller.is(Roles.ADMIN)
                || openers.stream().anyMatch(caller::is);
    }

    /** The same type, not offered in "New". */
    public CaseType notOffered() {
        return new CaseType(
                id,
                prefix,
                title,
                plural,
                intake,
                categoryField,
                gradeField,
                workflow,
                deadlines,
                callbacks,
                openers,
                false,
                view,
                readers);
    }

    /** The call-back plan with an id. */
    public Optional<CallbackPlan> callback(String planId) {
        return callbacks.stream().filter(plan -> plan.id().equals(planId)).findFirst();
    }
}
