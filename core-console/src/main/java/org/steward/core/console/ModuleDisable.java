// SPDX-License-Identifier: Apache-2.0
package org.steward.core.console;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Disables a module. */
@Service
@Command(
        scope = "module",
        name = "disable",
        description = "Disables a module, on the server or for one --estate; its data stays and can be read")
public final class ModuleDisable extends ModuleCommand {
    @Override
    public Object execute() throws Exception {
        print(value(keeper().disable(keeperCaller(), module(), estate(), progress())));
        return null;
    }
}
