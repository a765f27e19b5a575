// SPDX-License-Identifier: Apache-2.0
package org.steward.core.console;

import java.time.YearMonth;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

import org.steward.core.api.indicator.Figures;
import org.steward.core.api.people.Caller;
import org.steward.core.api.security.Permissions;

/** Freezes the figures of a month. */
@Service
@Command(
        scope = "figure",
        name = "freeze",
        description = "Writes the figures of a month that is over down for good; later changes show as restatements")
public final class FigureFreeze extends CommandLine {
    @Reference
    private Figures figures;

    @Argument(name = "month", required = true, description = "The month, e.g. 2026-11")
    @Completion(MonthCompleter.class)
    private String month;

    @Override
    public Object execute() throws Exception {
        Caller caller = caller(Permissions.FIGURES_FREEZE);
        YearMonth of = MonthArgument.month("month", month, null);
        System.out.println(value(figures.freeze(caller, of)) + " figures of " + of + " are frozen");
        return null;
    }
}
