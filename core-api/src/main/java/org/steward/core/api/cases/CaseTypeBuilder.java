// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.steward.core.api.callback.CallbackPlan;
import org.steward.core.api.clock.DeadlineRule;
import org.steward.core.api.form.Field;
import org.steward.core.api.form.Form;
import org.steward.core.api.page.ListView;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Phase;
import org.steward.core.api.workflow.State;
import org.steward.core.api.workflow.Transition;
import org.steward.core.api.workflow.Workflow;

/** Builds a {@link CaseType}; the first state is the one a new case is in. Not thread-safe. */
public final class CaseTypeBuilder {
    private final String id;
    private final String prefix;
    private final Text title;
    private final Text plural;
    private final List<Field> intake = new ArrayList<>();
    private final List<State> states = new ArrayList<>();
    private final List<Transition> transitions = new ArrayList<>();
    private final List<DeadlineRule> deadlines = new ArrayList<>();
    private final List<CallbackPlan> callbacks = new ArrayList<>();
    private final Set<String> openers = new HashSet<>();
    private String category = "";
    private String grade = "";
    private boolean offered = true;
    private ListView view = ListView.USUAL;
    private Readers readers = Readers.EVERYBODY;

    CaseTypeBuilder(String id, String prefix, Text title, Text plural) {
        this.id = id;
        this.prefix = prefix;
        this.title = title;
        this.plural = plural;
    }

    /** Fields asked at intake. */
    public CaseTypeBuilder asking(Field... fields) {
        intake.addAll(List.of(fields));
        return this;
    }

    /** The choice field that says what it is about. */
    public CaseTypeBuilder categorisedBy(String field) {
        category = field;
        return this;
    }

    /** The choice field that says how grave it is. */
    public CaseTypeBuilder gradedBy(String field) {
        grade = field;
        return this;
    }

    /** A state. */
    public CaseTypeBuilder state(String stateId, Text words, Phase phase) {
        states.add(new State(stateId, words, phase));
        return this;
    }

    /** States declared elsewhere, e.g. the waiting ones. */
    public CaseTypeBuilder states(List<State> more) {
        states.addAll(more);
        return this;
    }

    /** Steps, the next sensible one of a state first. */
    public CaseTypeBuilder steps(Transition... more) {
        transitions.addAll(List.of(more));
        return this;
    }

    /** Steps declared elsewhere, e.g. the waiting ones. */
    public CaseTypeBuilder steps(List<Transition> more) {
        transitions.addAll(more);
        return this;
    }

    /** Deadlines, at least one of them main. */
    public CaseTypeBuilder due(DeadlineRule... rules) {
        deadlines.addAll(List.of(rules));
        return this;
    }

    /** Call-back plans. */
    public CaseTypeBuilder calledBack(CallbackPlan... plans) {
        callbacks.addAll(List.of(plans));
        return this;
    }

    /**
     * Role codes that may open one. {@code REQUESTER} stands beside the staff: customers may open one without an
     * account, and where it stands alone all staff may as well.
     */
    public CaseTypeBuilder openedBy(String... roles) {
        openers.addAll(Arrays.asList(roles));
        return this;
    }

    /** Not offered in "New": opened by duties or other cases only. */
    public CaseTypeBuilder notOffered() {
        offered = false;
        return this;
    }

    /** Who may see its cases, where that is not everybody with {@code case.read}. */
    public CaseTypeBuilder readBy(Readers those) {
        readers = those;
        return this;
    }

    /** Form fields shown in lists. */
    public CaseTypeBuilder listing(String... columns) {
        view = new ListView(List.of(columns), view.board());
        return this;
    }

    /** States that make the columns of the board. */
    public CaseTypeBuilder board(String... stateIds) {
        view = new ListView(view.columns(), List.of(stateIds));
        return this;
    }

    /** The type. */
    public CaseType build() {
        return new CaseType(
                id,
                prefix,
                title,
                plural,
                new Form(intake),
                category,
                grade,
                new Workflow(states.get(0).id(), states, transitions),
                deadlines,
                callbacks,
                openers,
                offered,
                view,
                readers);
    }
}
