// SPDX-License-Identifier: Apache-2.0
package org.steward.core.console;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;

import org.steward.core.api.estate.EstateRegister;

/** Lists the estates. */
@Service
@Command(scope = "estate", name = "list", description = "Lists the estates of the server")
public final class EstateList extends CommandLine {
    @Reference
    private EstateRegister register;

    @Override
    public Object execute() throws Exception {
        ShellTable table = new ShellTable();
        table.column("Id");
        table.column("Name");
        table.column("名称");
        table.column("Kind");
        table.column("Zone");
        register.estates()
                .forEach(estate -> table.addRow()
                        .addContent(
                                estate.id(), estate.name().en(), estate.name().zh(), estate.kind(), estate.zone()));
        table.print(System.out);
        return null;
    }
}
