// SPDX-License-Identifier: Apache-2.0
package org.steward.core.console;

import java.util.List;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;

import org.steward.core.api.module.ModuleRegistry;

/** Lists the modules. */
@Service
@Command(scope = "module", name = "list", description = "Lists the modules and what they are doing")
public final class ModuleList extends CommandLine {
    @Reference
    private ModuleRegistry registry;

    @Override
    public Object execute() throws Exception {
        ShellTable table = new ShellTable();
        for (String heading : List.of("Module", "Title", "Version", "State", "Estates", "In use", "Trouble")) {
            table.column(heading);
        }
        registry.modules()
                .forEach(module -> table.addRow()
                        .addContent(
                                module.id(),
                                module.title().en(),
                                module.version(),
                                module.state(),
                                String.join(", ", module.estates()),
                                module.leases(),
                                module.trouble()));
        table.print(System.out);
        return null;
    }
}
