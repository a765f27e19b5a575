// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.duty;

import static org.steward.core.api.duty.DutyFields.WINDOW_FROM;
import static org.steward.core.api.duty.DutyFields.WINDOW_TO;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.steward.core.api.cases.CaseType;
import org.steward.core.api.clock.DeadlineRule;
import org.steward.core.api.clock.DeadlineRule.LimitChoice;
import org.steward.core.api.form.Field;
import org.steward.core.api.form.Form;
import org.steward.core.api.page.ListView;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Transition;
import org.steward.core.api.workflow.Workflow;

/**
 * Makes the case type of a duty with a window (值守): planned, checked in, checked out, or missed; swapped between two
 * members, taken over by a substitute, cancelled. What every such duty has is here; a module adds what it looks at and
 * what it reports. Not thread-safe.
 */
public final class DutyWork {
    private final String id;
    private final String prefix;
    private final Text title;
    private final Text plural;
    private final List<Field> intake = new ArrayList<>(DutyFields.fields());
    private final List<Field> report = new ArrayList<>();
    private final List<Transition> more = new ArrayList<>();
    private Checklist checklist = Checklist.of();
    private String[] roles = {};
    private String[] planners = {};
    private String tolerance = "";
    private String leaving = "";
    private String missedNotice = "";

    private DutyWork(String id, String prefix, Text title, Text plural) {
        this.id = id;
        this.prefix = prefix;
        this.title = title;
        this.plural = plural;
    }

    /**
     * Starts.
     *
     * @param id of the case type, kebab case
     * @param prefix 2-4 upper-case letters of the numbers
     */
    public static DutyWork of(String id, String prefix, Text title, Text plural) {
        return new DutyWork(id, prefix, title, plural);
    }

    /** Codes of the roles that do it. */
    public DutyWork by(String... codes) {
        roles = codes.clone();
        return this;
    }

    /** Codes of the roles that plan it: name a substitute, cancel. */
    public DutyWork plannedBy(String... codes) {
        planners = codes.clone();
        return this;
    }

    /** The limit parameter for the check-in, counted from the begin of the window; past it the duty is missed. */
    public DutyWork checkedInWithin(String limitParameter) {
        tolerance = limitParameter;
        return this;
    }

    /** The limit parameter for the check-out, counted from the end of the window. */
    public DutyWork leftWithin(String limitParameter) {
        leaving = limitParameter;
        return this;
    }

    /** What is looked at; entered with the check-out. */
    public DutyWork lookingAt(Checklist list) {
        checklist = list;
        return this;
    }

    /** Further fields that are known when it is planned. */
    public DutyWork knowing(Field... fields) {
        intake.addAll(List.of(fields));
        return this;
    }

    /** Further fields that are entered with the check-out. */
    public DutyWork reporting(Field... fields) {
        report.addAll(List.of(fields));
        return this;
    }

    /** The notice that is sent when it is missed. */
    public DutyWork tellingMissed(String templateId) {
        missedNotice = templateId;
        return this;
    }

    /** Further steps. */
    public DutyWork also(Transition... steps) {
        more.addAll(List.of(steps));
        return this;
    }

    /** The case type. */
    public CaseType build() {
        DutySteps steps = new DutySteps(roles, planners);
        List<Transition> transitions = new ArrayList<>(steps.before());
        transitions.add(steps.checkOut(report, checklist));
        transitions.addAll(steps.after(missedNotice));
        transitions.addAll(more);
        return new CaseType(
                id,
                prefix,
                title,
                plural,
                new Form(intake),
                "",
                "",
                new Workflow("PLANNED", DutySteps.states(), transitions),
                List.of(checkIn(), leave()),
                List.of(),
                Set.of(),
                false,
                new ListView(List.of(WINDOW_FROM, WINDOW_TO), List.of("PLANNED", "SWAP_OFFERED", "ON_DUTY", "MISSED")));
    }

    private DeadlineRule checkIn() {
        return new DeadlineRule(
                        "check-in",
                        Text.of("On duty", "到岗"),
                        Set.of(),
                        Set.of("checkIn"),
                        LimitChoice.always(tolerance),
                        true,
                        false,
                        false,
                        "miss")
                .countedFrom(WINDOW_FROM);
    }

    private DeadlineRule leave() {
        return new DeadlineRule(
                        "check-out",
                        Text.of("Left", "离岗"),
                        Set.of("ON_DUTY"),
                        Set.of("checkOut"),
                        LimitChoice.always(leaving),
                        true,
                        false,
                        true,
                        "")
                .countedFrom(WINDOW_TO);
    }
}
