// SPDX-License-Identifier: Apache-2.0
package org.steward.core.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

import org.steward.core.api.module.ModuleKeeper.Manner;

/** Replaces a module by another version while everybody works on. */
@Service
@Command(scope = "module", name = "replace", description = "Puts another version in the place of the one that serves")
public final class ModuleReplace extends ModuleCommand {
    @Argument(
            index = 1,
            name = "source",
            required = true,
            description = "A version, mvn:group/artifact/version, an address or a path")
    private String source;

    @Option(name = "--parked", description = "Let requests wait, because both versions must not stand side by side")
    private boolean parked;

    @Argument(index = 2, name = "options", multiValued = true, description = "--parked may also stand here")
    private List<String> more = new ArrayList<>();

    @Override
    public Object execute() throws Exception {
        TrailingOptions options = new TrailingOptions(more, Set.of(), Set.of("--parked"));
        options.arguments(0);
        Manner manner = parked || options.has("--parked") ? Manner.PARKED : Manner.SIDE_BY_SIDE;
        print(value(keeper().replace(keeperCaller(), module(), source, manner, progress())));
        return null;
    }
}
