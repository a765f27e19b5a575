// SPDX-License-Identifier: Apache-2.0
package org.steward.core.console;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Writes the data of a module into a file. */
@Service
@Command(scope = "module", name = "export", description = "Writes the cases and tables of a module into a zip file")
public final class ModuleExport extends ModuleCommand {
    @Override
    public Object execute() throws Exception {
        System.out.println(value(keeper().export(keeperCaller(), module(), progress())));
        return null;
    }
}
