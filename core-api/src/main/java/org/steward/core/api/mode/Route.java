// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.mode;

import org.steward.core.api.text.Text;

/**
 * Who gets a request and why. Immutable.
 *
 * @param responsible staff id of who answers for it when nobody of the staff was asked in person, or an empty string
 * @param assignee staff id of who does it, or an empty string
 * @param team id of the department that does it, or an empty string
 * @param why one sentence for the timeline, e.g. "Butler of 3-1-1502"
 */
public record Route(String responsible, String assignee, String team, Text why) {
    /** Nobody in particular. */
    public static final Route NONE = new Route("", "", "", new Text("", ""));

    /** To a person who also answers for it. */
    public static Route owned(String staffId, String team, Text why) {
        return new Route(staffId, staffId, team, why);
    }

    /** To a person who does it; whoever was asked first answers for it. */
    public static Route done(String staffId, String team, Text why) {
        return new Route("", staffId, team, why);
    }

    /** To a department; anybody of it may take it. */
    public static Route toTeam(String team, Text why) {
        return new Route("", "", team, why);
    }

    /** Whether it says nothing. */
    public boolean isNone() {
        return responsible.isEmpty() && assignee.isEmpty() && team.isEmpty();
    }
}
