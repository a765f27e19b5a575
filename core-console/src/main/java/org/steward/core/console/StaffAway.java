// SPDX-License-Identifier: Apache-2.0
package org.steward.core.console;

import java.time.LocalDate;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

import org.steward.core.api.people.Absence;
import org.steward.core.api.people.Absences;
import org.steward.core.api.people.Caller;

/** Enters an absence. */
@Service
@Command(
        scope = "staff",
        name = "away",
        description = "Enters that a member is away and who stands in; one's own absence needs no permission")
public final class StaffAway extends Today {
    @Reference
    private Absences absences;

    @Argument(index = 0, name = "member", required = true, description = "Sign-in name of who is away")
    @Completion(StaffCompleter.class)
    private String member;

    @Argument(index = 1, name = "stand-in", required = true, description = "Sign-in name of who stands in")
    @Completion(StaffCompleter.class)
    private String standIn;

    @Option(name = "--from", description = "First day, e.g. 2026-12-01; today when left out")
    private String from = "";

    @Option(name = "--to", description = "Last day; the first when left out")
    private String to = "";

    @Option(name = "--reason", description = "Why, up to 200 characters")
    private String reason = "";

    @Override
    public Object execute() throws Exception {
        Caller caller = caller();
        LocalDate first = ModeArguments.day("--from", from, today(caller));
        Absence entered = value(absences.put(
                caller, new Absence(0, member, standIn, first, ModeArguments.day("--to", to, first), reason)));
        System.out.println("#" + entered.id() + " " + entered.standIn() + " stands in for " + entered.staffId()
                + " from " + entered.from() + " to " + entered.to());
        return null;
    }
}
