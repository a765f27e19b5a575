// SPDX-License-Identifier: Apache-2.0
package org.steward.core.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;

import org.steward.core.api.module.ModuleScript;

/** Lists the migration scripts of a module. */
@Service
@Command(
        scope = "module",
        name = "migrations",
        description = "Lists a module's migration scripts; with --dry-run prints those that would run")
public final class ModuleMigrations extends ModuleCommand {
    @Argument(
            index = 1,
            name = "source",
            multiValued = true,
            description = "Another version, address or path to look into; --dry-run may also stand here")
    private List<String> more = new ArrayList<>();

    @Option(name = "--dry-run", description = "Print the statements of the pending scripts and change nothing")
    private boolean dryRun;

    @Override
    public Object execute() throws Exception {
        TrailingOptions options = new TrailingOptions(more, Set.of(), Set.of("--dry-run"));
        String source = options.arguments(1).stream().findFirst().orElse("");
        List<ModuleScript> scripts = value(keeper().migrations(keeperCaller(), module(), source));
        if (dryRun || options.has("--dry-run")) {
            scripts.stream()
                    .filter(ModuleScript::isPending)
                    .forEach(
                            script -> System.out.println("-- " + script.record().script() + "\n" + script.sql()));
            return null;
        }
        ShellTable table = new ShellTable();
        List.of("Script", "Applied", "Changed since").forEach(table::column);
        scripts.forEach(script -> table.addRow()
                .addContent(
                        script.record().script(),
                        script.isPending() ? "pending" : script.record().appliedAt(),
                        script.record().changed() ? "yes" : ""));
        table.print(System.out);
        return null;
    }
}
