// SPDX-License-Identifier: Apache-2.0
package org.steward.core.console;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

import org.steward.core.api.clock.WorkCalendar;
import org.steward.core.api.estate.Estate;
import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.people.Caller;
import org.steward.core.api.people.StaffRegister;

/** Shows one estate. */
@Service
@Command(scope = "estate", name = "show", description = "Shows one estate")
public final class EstateShow extends CommandLine {
    @Reference
    private EstateRegister register;

    @Reference
    private StaffRegister staff;

    @Argument(name = "id", description = "Id of the estate; that of --estate when left out")
    @Completion(EstateCompleter.class)
    private String id = "";

    @Override
    public Object execute() throws Exception {
        Caller caller = id.isEmpty() ? caller() : callerIn(id);
        Estate found = register.estate(caller.estateId()).orElseThrow();
        WorkCalendar calendar = register.calendar(found.id());
        System.out.println(
                found.id() + "  " + found.name().en() + " / " + found.name().zh());
        System.out.println("kind " + found.kind() + ", zone " + found.zone() + ", mode "
                + (found.mode().isEmpty() ? "-" : found.mode()));
        System.out.println("buildings " + register.buildings(found.id()).size() + ", staff "
                + staff.staff(found.id()).size() + ", holidays "
                + calendar.holidays().size() + ", calendar version "
                + calendar.version());
        return null;
    }
}
