// SPDX-License-Identifier: Apache-2.0
package org.steward.core.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Enables a module. */
@Service
@Command(scope = "module", name = "enable", description = "Enables a module, for the server or for one --estate")
public final class ModuleEnable extends ModuleCommand {
    @Option(name = "--from", description = "mvn:group/artifact/version, an address or a path; left out: the features")
    private String from = "";

    @Argument(index = 1, name = "options", multiValued = true, description = "--estate and --from may also stand here")
    private List<String> more = new ArrayList<>();

    @Override
    public Object execute() throws Exception {
        TrailingOptions options = new TrailingOptions(more, Set.of("--estate", "--from"), Set.of());
        options.arguments(0);
        String into = options.value("--estate", estate());
        String source = options.value("--from", from);
        print(value(keeper().enable(keeperCaller(), module(), into, source, progress())));
        return null;
    }
}
