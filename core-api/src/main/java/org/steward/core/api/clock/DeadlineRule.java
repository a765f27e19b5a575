// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.clock;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.steward.core.api.text.Text;

/**
 * A deadline that cases of a type have: when it starts, what meets it, which limit applies (P-procedures). Immutable.
 *
 * @param id kebab case, unique in the case type
 * @param title what must have happened by then, e.g. "First reply"
 * @param startsOn states whose entry starts the clock; empty: the receipt of the case. A limit that begins to apply
 *     while the case is in one of them starts the clock then
 * @param metBy names of transitions that meet it
 * @param choice which parameter holds the limit
 * @param main whether the case as a whole is due by it (the nearest open main deadline is the due time)
 * @param pausable whether waiting for the customer or a third party stops it; never for safety
 * @param restarts whether entering a start state again (reopen) starts it anew with its full limit
 * @param onBreach transition the system fires when it is missed, or an empty string
 * @param anchor name of a {@code DATE_TIME} field from which the limit is counted, e.g. when a taxi is wanted; the
 *     deadline exists while the field has a value and moves with it; empty: the limit is counted from the start.
 *     Warned {@code clock.anchorWarn} before it is due, but not in the first three quarters of the time that was left;
 *     the manager is told {@code clock.anchorManager} after it
 * @param warnDays parameter (a whole number of days) that says how long before a deadline with an anchor is warned
 *     instead of {@code clock.anchorWarn}; an empty string for that one
 */
public record DeadlineRule(
        String id,
        Text title,
        Set<String> startsOn,
        Set<String> metBy,
        LimitChoice choice,
        boolean main,
        boolean pausable,
        boolean restarts,
        String onBreach,
        String anchor,
        String warnDays) {

    /** Copies the sets. */
    public DeadlineRule {
        startsOn = Set.copyOf(startsOn);
        metBy = Set.copyOf(metBy);
    }

    /** A rule whose limit is counted from its start. */
    public DeadlineRule(
            String id,
            Text title,
            Set<String> startsOn,
            Set<String> metBy,
            LimitChoice choice,
            boolean main,
            boolean pausable,
            boolean restarts,
            String onBreach) {
        this(id, title, startsOn, metBy, choice, main, pausable, restarts, onBreach, "", "");
    }

    /** A main deadline from receipt that waiting does not stop, met by any of these transitions. */
    public static DeadlineRule of(String id, Text title, String limitParameter, String... metBy) {
        return new DeadlineRule(
                id, title, Set.of(), Set.of(metBy), LimitChoice.always(limitParameter), true, false, false, "");
    }

    /** The same, started by entering one of these states. */
    public DeadlineRule startingIn(String... states) {
        return new DeadlineRule(
                id, title, Set.of(states), metBy, choice, main, pausable, restarts, onBreach, anchor, warnDays);
    }

    /** The same, not making the case due. */
    public DeadlineRule aside() {
        return new DeadlineRule(
                id, title, startsOn, metBy, choice, false, pausable, restarts, onBreach, anchor, warnDays);
    }

    /** The same, stopped while the case waits for the customer or a third party. */
    public DeadlineRule pausing() {
        return new DeadlineRule(id, title, startsOn, metBy, choice, main, true, restarts, onBreach, anchor, warnDays);
    }

    /** The same, started anew whenever a start state is entered again. */
    public DeadlineRule restarting() {
        return new DeadlineRule(id, title, startsOn, metBy, choice, main, pausable, true, onBreach, anchor, warnDays);
    }

    /** The same, firing a transition when it is missed. */
    public DeadlineRule breaching(String transition) {
        return new DeadlineRule(
                id, title, startsOn, metBy, choice, main, pausable, restarts, transition, anchor, warnDays);
    }

    /** The same, with the limit chosen by a field. */
    public DeadlineRule choosing(LimitChoice by) {
        return new DeadlineRule(id, title, startsOn, metBy, by, main, pausable, restarts, onBreach, anchor, warnDays);
    }

    /** The same rule with its limit counted from the value of a field; it cannot be paused. */
    public DeadlineRule countedFrom(String field) {
        return new DeadlineRule(id, title, startsOn, metBy, choice, main, false, restarts, onBreach, field, warnDays);
    }

    /** The same, counted from a field and warned so many days before it is due. */
    public DeadlineRule warnedBefore(String daysParameter) {
        return new DeadlineRule(
                id, title, startsOn, metBy, choice, main, pausable, restarts, onBreach, anchor, daysParameter);
    }

    /**
     * Which parameter holds the limit: the first case whose field has the value, else the default.
     *
     * @param cases tried in order
     * @param otherwise parameter key used when none fits; an empty string means there is no such deadline then
     */
    public record LimitChoice(List<When> cases, String otherwise) {
        /** Copies the cases. */
        public LimitChoice {
            cases = List.copyOf(cases);
        }

        /** Always the same parameter. */
        public static LimitChoice always(String parameterKey) {
            return new LimitChoice(List.of(), parameterKey);
        }

        /** The parameter for the values of a case, or an empty string. */
        public String keyFor(Map<String, String> fields) {
            for (When when : cases) {
                if (when.value().equals(fields.get(when.field()))) {
                    return when.parameterKey();
                }
            }
            return otherwise;
        }
    }

    /** When a form field has a value, the limit is in this parameter. */
    public record When(String field, String value, String parameterKey) {}
}
