// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.workflow;

import java.util.List;
import java.util.Set;

import org.steward.core.api.form.Form;
import org.steward.core.api.text.Text;

/**
 * A legal step. Immutable.
 *
 * @param name camel case, unique in the workflow, used in REST paths
 * @param title the button, an imperative
 * @param help one sentence on what happens, or empty texts
 * @param from states it may start from
 * @param to the state after it; {@link #SAME} keeps the state, {@link #BACK} returns to the state before waiting
 * @param roles role codes that may fire it; the responsible and the assignee always may when this is empty
 * @param form what must or may be entered; values of the same name are stored in the case
 * @param hidden fired by the platform (timers, call-backs), never offered as a button
 */
public record Transition(
        String name,
        Text title,
        Text help,
        Set<String> from,
        String to,
        Set<String> roles,
        Form form,
        List<Guard> guards,
        List<Effect> effects,
        boolean hidden) {

    /** Target that keeps the state. */
    public static final String SAME = "=";
    /** Target that returns to the state before waiting. */
    public static final String BACK = "<";

    /** Copies the collections. */
    public Transition {
        from = Set.copyOf(from);
        roles = Set.copyOf(roles);
        guards = List.copyOf(guards);
        effects = List.copyOf(effects);
    }

    /** Starts a transition. */
    public static TransitionBuilder named(String name, Text title) {
        return new TransitionBuilder(name, title);
    }
}
