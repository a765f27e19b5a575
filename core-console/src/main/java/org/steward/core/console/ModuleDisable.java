// SPDX-License-Identifier: Apache-2.0
package org.steward.core.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Disables a module. */
@Service
@Command(
        scope = "module",
        name = "disable",
        description = "Disables a module, on the server or for one --estate; its data stays and can be read")
public final class ModuleDisable extends ModuleCommand {
    @Argument(index = 1, name = "options", multiValued = true, description = "--estate may also stand here")
    private List<String> more = new ArrayList<>();

    @Override
    public Object execute() throws Exception {
        TrailingOptions options = new TrailingOptions(more, Set.of("--estate"), Set.of());
        options.arguments(0);
        String out = options.value("--estate", estate());
        print(value(keeper().disable(keeperCaller(), module(), out, progress())));
        return null;
    }
}
