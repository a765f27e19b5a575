// SPDX-License-Identifier: Apache-2.0
package org.steward.core.console;

import java.util.function.Consumer;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.console.Session;

import org.steward.core.api.module.ModuleKeeper;
import org.steward.core.api.module.ModuleStatus;
import org.steward.core.api.people.Caller;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.text.Text;

/** What the commands on one module have: the keeper, the module's id, and steps told as they are taken. */
abstract class ModuleCommand extends CommandLine {
    @Reference
    private ModuleKeeper keeper;

    @Reference
    private Session session;

    @Argument(index = 0, name = "module", required = true, description = "Id of the module")
    @Completion(ModuleCompleter.class)
    private String module;

    final ModuleKeeper keeper() {
        return keeper;
    }

    final String module() {
        return module;
    }

    /** Who acts; modules are the server's, so the permission in any estate will do. */
    final Caller keeperCaller() {
        return callerIn("", Permissions.MODULE_MANAGE);
    }

    /** Prints each step, which another thread takes, on the console of this session. */
    final Consumer<Text> progress() {
        return step -> {
            session.getConsole().println("  " + step.en());
            session.getConsole().flush();
        };
    }

    /** Prints what became of the module. */
    final void print(ModuleStatus status) {
        System.out.println(status.id() + "  " + status.version() + "  " + status.state()
                + (status.trouble().isEmpty() ? "" : "  " + status.trouble()));
    }
}
