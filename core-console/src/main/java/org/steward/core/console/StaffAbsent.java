// SPDX-License-Identifier: Apache-2.0
package org.steward.core.console;

import java.util.List;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;

import org.steward.core.api.people.Absences;
import org.steward.core.api.people.Caller;
import org.steward.core.api.security.Permissions;

/** Lists who is away. */
@Service
@Command(scope = "staff", name = "absent", description = "Lists who is away or will be, and who stands in")
public final class StaffAbsent extends Today {
    @Reference
    private Absences absences;

    @Override
    public Object execute() throws Exception {
        Caller caller = caller(Permissions.STAFF_MANAGE);
        ShellTable table = new ShellTable();
        List.of("Number", "Away", "Stands in", "From", "To", "Why").forEach(table::column);
        absences.absences(caller.estateId(), today(caller))
                .forEach(each -> table.addRow()
                        .addContent(each.id(), each.staffId(), each.standIn(), each.from(), each.to(), each.reason()));
        table.emptyTableText("nobody is away").print(System.out);
        return null;
    }
}
