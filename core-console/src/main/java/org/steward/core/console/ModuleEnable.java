// SPDX-License-Identifier: Apache-2.0
package org.steward.core.console;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Enables a module. */
@Service
@Command(scope = "module", name = "enable", description = "Enables a module, for the server or for one --estate")
public final class ModuleEnable extends ModuleCommand {
    @Option(name = "--from", description = "mvn:group/artifact/version, an address or a path; left out: the features")
    private String from = "";

    @Override
    public Object execute() throws Exception {
        print(value(keeper().enable(keeperCaller(), module(), estate(), from, progress())));
        return null;
    }
}
