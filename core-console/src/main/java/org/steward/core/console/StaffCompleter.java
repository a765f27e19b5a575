// SPDX-License-Identifier: Apache-2.0
package org.steward.core.console;

import java.util.List;

import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;

import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.people.Staff;
import org.steward.core.api.people.StaffRegister;

/** Completes sign-in names of staff. */
@Service
public final class StaffCompleter implements Completer {
    @Reference
    private StaffRegister staff;

    @Reference
    private EstateRegister estates;

    @Override
    public int complete(Session session, CommandLine commandLine, List<String> candidates) {
        StringsCompleter ids = new StringsCompleter();
        estates.estates().stream()
                .flatMap(estate -> staff.staff(estate.id()).stream())
                .map(Staff::id)
                .forEach(ids.getStrings()::add);
        return ids.complete(session, commandLine, candidates);
    }
}
