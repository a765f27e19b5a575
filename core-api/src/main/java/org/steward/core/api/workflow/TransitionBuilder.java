// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.steward.core.api.form.Field;
import org.steward.core.api.form.Form;
import org.steward.core.api.text.Text;

/** Builds a {@link Transition} in the order one would say it. Not thread-safe. */
public final class TransitionBuilder {
    private final String name;
    private final Text title;
    private Text help = new Text("", "");
    private Set<String> from = Set.of();
    private String to = Transition.SAME;
    private Set<String> roles = Set.of();
    private Form form = Form.EMPTY;
    private final List<Guard> guards = new ArrayList<>();
    private final List<Effect> effects = new ArrayList<>();
    private boolean hidden;

    TransitionBuilder(String name, Text title) {
        this.name = name;
        this.title = title;
    }

    /** One sentence on what happens. */
    public TransitionBuilder explained(Text sentence) {
        help = sentence;
        return this;
    }

    /** The states it may start from. */
    public TransitionBuilder from(String... states) {
        from = Set.of(states);
        return this;
    }

    /** The state after it. */
    public TransitionBuilder to(String state) {
        to = state;
        return this;
    }

    /** Who may fire it, by role code; with {@code REQUESTER} also the customer, by the private link. */
    public TransitionBuilder by(String... roleCodes) {
        roles = Set.of(roleCodes);
        return this;
    }

    /** What is entered. */
    public TransitionBuilder asking(Field... fields) {
        form = Form.of(fields);
        return this;
    }

    /** A rule that may forbid it. */
    public TransitionBuilder when(Guard guard) {
        guards.add(guard);
        return this;
    }

    /** What it causes. */
    public TransitionBuilder causing(Effect... causes) {
        effects.addAll(List.of(causes));
        return this;
    }

    /** Fired by the platform only. */
    public TransitionBuilder hidden() {
        hidden = true;
        return this;
    }

    /** The transition. */
    public Transition build() {
        return new Transition(name, title, help, from, to, roles, form, guards, effects, hidden);
    }
}
