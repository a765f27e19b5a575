// SPDX-License-Identifier: Apache-2.0
package org.steward.core.console;

import java.util.List;
import java.util.TreeSet;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;

import org.steward.core.api.module.ModuleKeeper;
import org.steward.core.api.module.ModuleStatus;
import org.steward.core.api.security.Permissions;

/** Lists the modules. */
@Service
@Command(scope = "module", name = "list", description = "Lists the modules and what they are doing")
public final class ModuleList extends CommandLine {
    @Reference
    private ModuleKeeper keeper;

    @Override
    public Object execute() throws Exception {
        callerIn("", Permissions.MODULE_MANAGE);
        ShellTable table = new ShellTable();
        List.of("Module", "Title", "Version", "State", "Estates", "In use", "Since", "Health")
                .forEach(table::column);
        for (ModuleStatus module : keeper.modules()) {
            table.addRow()
                    .addContent(
                            module.id(),
                            module.title().en(),
                            module.version(),
                            module.state(),
                            String.join(", ", new TreeSet<>(module.estates())),
                            module.leases(),
                            module.since() == null ? "" : module.since(),
                            health(module));
        }
        table.print(System.out);
        keeper.available().stream()
                .filter(id -> keeper.modules().stream()
                        .noneMatch(module -> module.id().equals(id)))
                .forEach(id -> System.out.println("can be enabled: " + id));
        keeper.faults().forEach(fault -> System.out.println("broken file: " + fault.en()));
        return null;
    }

    private static String health(ModuleStatus module) {
        boolean serves = module.state() == ModuleStatus.State.ACTIVE;
        return module.trouble().isEmpty() && serves ? "good" : module.trouble();
    }
}
