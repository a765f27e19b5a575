// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.duty;

import java.time.LocalTime;

import org.steward.core.api.text.Text;

/**
 * A recurring obligation (职责计划): opens one case per occurrence, window and place, exactly once also with several nodes.
 * Immutable; made with {@link #of}.
 *
 * @param id kebab case, unique in the module
 * @param rule RFC 5545 recurrence rule, e.g. {@code FREQ=DAILY}, in the estate's zone
 * @param days which of these days count
 * @param at time of day at which the case is opened; that of the first day for occurrences opened ahead
 * @param windowsParameter key of a {@code WINDOWS} parameter, each an occurrence of its
 *     own that fills the fields {@link DutyFields#WINDOW_FROM} and {@link DutyFields#WINDOW_TO}; a window that ends at
 *     or before its begin ends the next day; empty for none
 * @param aheadParameter key of an {@code INTEGER} parameter: days ahead that occurrences are opened (published); empty
 *     for the day itself
 * @param caseType what is opened
 * @param summary of the case; {@code {0}} is the place, {@code {1}} the date, {@code {2}} the window
 * @param placesParameter key of a {@code LIST} parameter with the places, or an empty string
 * @param source where else the places come from, {@link DutyPlaces#NONE} for nowhere; a plan with neither has one
 *     occurrence without place
 * @param role whose duty it is
 * @param byTurns whether each occurrence is assigned to a member of the role in turn, never twice in a row while there
 *     are two; otherwise it is open to the role
 */
public record DutyPlan(
        String id,
        Text title,
        String rule,
        Days days,
        LocalTime at,
        String windowsParameter,
        String aheadParameter,
        String caseType,
        Text summary,
        String placesParameter,
        DutyPlaces source,
        String role,
        boolean byTurns) {
    /** Which days of a rule count. */
    public enum Days {
        /** All. */
        EVERY_DAY,
        /** Those on which the estate's calendar has work. */
        WORKING_DAYS
    }

    /** A duty of every day of the rule from midnight on, without place and window. */
    public static DutyPlan of(String id, Text title, String rule, String caseType, Text summary, String role) {
        return new DutyPlan(
                id,
                title,
                rule,
                Days.EVERY_DAY,
                LocalTime.MIDNIGHT,
                "",
                "",
                caseType,
                summary,
                "",
                DutyPlaces.NONE,
                role,
                false);
    }

    /** The same, on working days only. */
    public DutyPlan onWorkingDays() {
        return new DutyPlan(
                id,
                title,
                rule,
                Days.WORKING_DAYS,
                at,
                windowsParameter,
                aheadParameter,
                caseType,
                summary,
                placesParameter,
                source,
                role,
                byTurns);
    }

    /** The same, opened at a time of day. */
    public DutyPlan openedAt(LocalTime time) {
        return new DutyPlan(
                id,
                title,
                rule,
                days,
                time,
                windowsParameter,
                aheadParameter,
                caseType,
                summary,
                placesParameter,
                source,
                role,
                byTurns);
    }

    /** The same, in the windows of a parameter. */
    public DutyPlan within(String windows) {
        return new DutyPlan(
                id,
                title,
                rule,
                days,
                at,
                windows,
                aheadParameter,
                caseType,
                summary,
                placesParameter,
                source,
                role,
                byTurns);
    }

    /** The same, opened as many days ahead as a parameter says. */
    public DutyPlan ahead(String daysParameter) {
        return new DutyPlan(
                id,
                title,
                rule,
                days,
                at,
                windowsParameter,
                daysParameter,
                caseType,
                summary,
                placesParameter,
                source,
                role,
                byTurns);
    }

    /** The same, at each place of a parameter. */
    public DutyPlan atPlaces(String places) {
        return new DutyPlan(
                id,
                title,
                rule,
                days,
                at,
                windowsParameter,
                aheadParameter,
                caseType,
                summary,
                places,
                source,
                role,
                byTurns);
    }

    /** The same, at the places a module knows, e.g. those of its open records. */
    public DutyPlan atPlacesOf(DutyPlaces places) {
        return new DutyPlan(
                id,
                title,
                rule,
                days,
                at,
                windowsParameter,
                aheadParameter,
                caseType,
                summary,
                placesParameter,
                places,
                role,
                byTurns);
    }

    /** The same, assigned to the members of the role in turn. */
    public DutyPlan inTurns() {
        return new DutyPlan(
                id,
                title,
                rule,
                days,
                at,
                windowsParameter,
                aheadParameter,
                caseType,
                summary,
                placesParameter,
                source,
                role,
                true);
    }
}
