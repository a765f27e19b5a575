// SPDX-License-Identifier: Apache-2.0
package org.steward.core.console;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Puts the version before back. */
@Service
@Command(scope = "module", name = "rollback", description = "Puts the version before the present one back")
public final class ModuleRollback extends ModuleCommand {
    @Override
    public Object execute() throws Exception {
        print(value(keeper().rollback(keeperCaller(), module(), progress())));
        return null;
    }
}
