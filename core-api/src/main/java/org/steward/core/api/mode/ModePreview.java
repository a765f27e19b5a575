// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.mode;

import java.time.LocalDate;
import java.util.List;

import org.steward.core.api.parameter.Parameter;
import org.steward.core.api.text.Text;

/**
 * What a change of mode will do. Immutable; every list is complete.
 *
 * @param before id of the mode now, or an empty string
 * @param after id of the mode asked for, or an empty string
 * @param from first day
 * @param figures parameters whose value in force changes, by key; those the estate has set itself do not
 * @param roles roles that begin or end to be part of the organisation, by code
 * @param departments names of the teams that will be added
 * @param duties duties that begin or end to run
 * @param caseTypes case types that begin or end to be offered
 * @param cases open cases that get somebody else, by number; all others stay as they are, and every running deadline
 *     keeps its limit
 * @param openCases how many open cases there are
 */
public record ModePreview(
        String before,
        String after,
        LocalDate from,
        List<Figure> figures,
        List<Named> roles,
        List<Text> departments,
        List<Named> duties,
        List<Named> caseTypes,
        List<Moved> cases,
        int openCases) {
    /** Copies the lists. */
    public ModePreview {
        figures = List.copyOf(figures);
        roles = List.copyOf(roles);
        departments = List.copyOf(departments);
        duties = List.copyOf(duties);
        caseTypes = List.copyOf(caseTypes);
        cases = List.copyOf(cases);
    }

    /**
     * A parameter whose value changes.
     *
     * @param source where the new value comes from
     */
    public record Figure(Parameter parameter, String before, String after, String source) {}

    /** Something that begins ({@code true}) or ends. */
    public record Named(String id, Text title, boolean begins) {}

    /**
     * A case that gets somebody else.
     *
     * @param before staff id of the assignee now, or an empty string
     * @param after staff id or, where there is none, team id
     */
    public record Moved(String number, String summary, String before, String after, Text why) {}
}
