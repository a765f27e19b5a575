// SPDX-License-Identifier: Apache-2.0
package org.steward.core.console;

import java.util.List;

import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;

import org.steward.core.api.module.ModuleKeeper;
import org.steward.core.api.module.ModuleStatus;

/** Completes ids of modules. */
@Service
public final class ModuleCompleter implements Completer {
    @Reference
    private ModuleKeeper keeper;

    @Override
    public int complete(Session session, CommandLine commandLine, List<String> candidates) {
        StringsCompleter ids = new StringsCompleter(keeper.available());
        keeper.modules().stream().map(ModuleStatus::id).forEach(ids.getStrings()::add);
        return ids.complete(session, commandLine, candidates);
    }
}
