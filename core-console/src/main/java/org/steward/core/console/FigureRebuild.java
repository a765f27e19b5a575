// SPDX-License-Identifier: Apache-2.0
package org.steward.core.console;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

import org.steward.core.api.indicator.Figures;
import org.steward.core.api.people.Caller;
import org.steward.core.api.security.Permissions;

/** Counts all cases anew. */
@Service
@Command(
        scope = "figure",
        name = "rebuild",
        description = "Counts every case of an estate anew in the background; figure:list shows how far it is")
public final class FigureRebuild extends CommandLine {
    @Reference
    private Figures figures;

    @Override
    public Object execute() throws Exception {
        Caller caller = caller(Permissions.FIGURES_FREEZE);
        System.out.println("the cases of " + value(figures.recount(caller)) + " modules are counted anew");
        return null;
    }
}
