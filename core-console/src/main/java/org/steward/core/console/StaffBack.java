// SPDX-License-Identifier: Apache-2.0
package org.steward.core.console;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

import org.steward.core.api.people.Absence;
import org.steward.core.api.people.Absences;

/** Ends an absence. */
@Service
@Command(scope = "staff", name = "back", description = "Ends an absence: the member is back today")
public final class StaffBack extends CommandLine {
    @Reference
    private Absences absences;

    @Argument(name = "number", required = true, description = "Number of the absence, as staff:absent shows it")
    private long number;

    @Override
    public Object execute() throws Exception {
        Absence ended = value(absences.end(caller(), number));
        System.out.println(ended.staffId() + " is back");
        return null;
    }
}
