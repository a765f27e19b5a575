// SPDX-License-Identifier: Apache-2.0
package org.steward.core.console;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;

import org.steward.core.api.duty.DutyDesk;
import org.steward.core.api.duty.DutyItem;
import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.people.Caller;
import org.steward.core.api.security.Permissions;

/** Lists what is to be done on a day. */
@Service
@Command(scope = "duty", name = "list", description = "Lists the duties of a day with who does them and how they stand")
public final class DutyList extends Today {
    @Reference
    private DutyDesk duties;

    @Reference
    private EstateRegister register;

    @Option(name = "--day", description = "The day, e.g. 2026-12-01; today when left out")
    private String day = "";

    @Option(name = "--staff", description = "Only those of a member and those open to their roles")
    @Completion(StaffCompleter.class)
    private String staff = "";

    @Option(name = "--place", description = "Only those at a place")
    private String place = "";

    @Override
    public Object execute() throws Exception {
        Caller caller = caller(Permissions.CASE_READ);
        LocalDate of = ModeArguments.day("--day", day, today(caller));
        ZoneId zone = register.zone(caller.estateId());
        ShellTable table = new ShellTable();
        List.of("Number", "Duty", "Place", "Window", "Who", "State").forEach(table::column);
        value(duties.between(caller, of, of, staff, place))
                .forEach(item -> table.addRow()
                        .addContent(
                                item.number(),
                                item.title().en(),
                                item.place(),
                                window(item, zone),
                                who(item),
                                item.missed() ? "missed" : item.state().en()));
        table.emptyTableText("no duties on " + of).print(System.out);
        return null;
    }

    private static String who(DutyItem item) {
        return item.acting().equals(item.assignee()) ? item.assignee() : item.acting() + " for " + item.assignee();
    }

    private static String window(DutyItem item, ZoneId zone) {
        DateTimeFormatter time = DateTimeFormatter.ofPattern("HH:mm").withZone(zone);
        return item.from() == null ? "" : time.format(item.from()) + "-" + time.format(item.to());
    }
}
