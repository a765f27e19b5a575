// SPDX-License-Identifier: Apache-2.0
package org.steward.core.console;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Says why a module does not serve. */
@Service
@Command(scope = "module", name = "why", description = "Says in one sentence why a module does not serve")
public final class ModuleWhy extends ModuleCommand {
    @Override
    public Object execute() throws Exception {
        keeperCaller();
        System.out.println(keeper().why(module()).en());
        keeper().faults().forEach(fault -> System.out.println("broken file: " + fault.en()));
        return null;
    }
}
