// SPDX-License-Identifier: Apache-2.0
package org.steward.core.console;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;

import org.steward.core.api.mode.ModeDesk;
import org.steward.core.api.mode.ModePeriod;
import org.steward.core.api.mode.ServiceMode;
import org.steward.core.api.people.Caller;
import org.steward.core.api.security.Permissions;

/** Lists service modes and what was decided about them. */
@Service
@Command(scope = "mode", name = "list", description = "Lists the service modes of an estate, and which is active since")
public final class ModeList extends CommandLine {
    @Reference
    private ModeDesk modes;

    @Override
    public Object execute() throws Exception {
        Caller caller = caller(Permissions.ESTATE_MANAGE);
        String active = modes.active(caller.estateId()).map(ServiceMode::id).orElse("");
        ShellTable table = new ShellTable();
        table.column("Mode");
        table.column("Title");
        table.column("名称");
        table.column("");
        modes.modes(caller.estateId())
                .forEach(mode -> table.addRow()
                        .addContent(
                                mode.id(),
                                mode.title().en(),
                                mode.title().zh(),
                                mode.id().equals(active) ? "active" : ""));
        table.emptyTableText("no module with a service mode is enabled here").print(System.out);
        modes.periods(caller.estateId()).forEach(period -> System.out.println(words(period)));
        return null;
    }

    private static String words(ModePeriod period) {
        String now = period.appliedAt() == null ? "planned" : "in effect since " + period.appliedAt();
        return "#" + period.id() + " from " + period.from() + ": " + ModeArguments.words(period.mode())
                + ", decided by " + period.decidedBy() + " (" + period.reason() + "), "
                + (period.cancelled() ? "taken back" : now);
    }
}
