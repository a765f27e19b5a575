// SPDX-License-Identifier: Apache-2.0
package org.steward.core.console;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;

/** Drops the tables of a module that is disabled, after an export. */
@Service
@Command(
        scope = "module",
        name = "purge",
        description = "Exports a disabled module, then drops its own tables; its cases and their journal stay")
public final class ModulePurge extends ModuleCommand {
    @Reference
    private Session session;

    @Option(name = "--confirm", description = "The id of the module once more; left out, the command asks for it")
    private String confirm = "";

    @Override
    public Object execute() throws Exception {
        keeperCaller();
        String answer = confirm.isEmpty()
                ? session.readLine("Write " + module() + " to drop its tables, after an export: ", null)
                : confirm;
        String typed = answer == null ? "" : answer.strip();
        System.out.println("exported to " + value(keeper().purge(keeperCaller(), module(), typed, progress())));
        return null;
    }
}
