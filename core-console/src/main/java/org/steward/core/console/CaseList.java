// SPDX-License-Identifier: Apache-2.0
package org.steward.core.console;

import java.util.List;
import java.util.Map;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseQuery;
import org.steward.core.api.cases.CaseReader;
import org.steward.core.api.cases.Page;

/** Lists cases, newest first. */
@Service
@Command(scope = "case", name = "list", description = "Lists cases")
public final class CaseList extends CommandLine {
    @Reference
    private CaseReader reader;

    @Option(name = "--type", description = "Case type")
    @Completion(CaseTypeCompleter.class)
    private String type = "";

    @Option(name = "--state", description = "State, or several with commas")
    private String state = "";

    @Option(name = "--band", description = "OVERDUE, TODAY, WEEK, WAITING, TO_CALL_BACK or MINE")
    private String band = "";

    @Option(name = "--text", description = "Words to look for")
    private String text = "";

    @Option(name = "--limit", description = "1 to 200")
    private String limit = "20";

    @Option(name = "--after", description = "Cursor of the page before")
    private String after = "";

    @Override
    public Object execute() throws Exception {
        CaseQuery query = CaseQuery.of(
                Map.of("type", type, "state", state, "band", band, "q", text, "limit", limit, "after", after));
        Page<Case> page = value(reader.list(caller(), query));
        ShellTable table = new ShellTable();
        for (String heading : List.of("Number", "State", "Summary", "Unit", "Responsible", "Due")) {
            table.column(heading);
        }
        page.rows()
                .forEach(row -> table.addRow()
                        .addContent(
                                row.number(),
                                row.state(),
                                row.summary(),
                                row.unitId(),
                                row.people().responsible(),
                                row.times().dueAt() == null ? "" : row.times().dueAt()));
        table.print(System.out);
        if (!page.next().isEmpty()) {
            System.out.println("more: --after " + page.next());
        }
        return null;
    }
}
