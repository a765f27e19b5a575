// SPDX-License-Identifier: Apache-2.0
package org.steward.core.console;

import java.util.ArrayList;
import java.util.List;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.cases.NewCase;
import org.steward.core.api.cases.Requester;

/** Opens a case. */
@Service
@Command(scope = "case", name = "open", description = "Opens a case")
public final class CaseOpen extends CommandLine {
    @Reference
    private CaseDesk desk;

    @Argument(index = 0, name = "type", required = true, description = "Case type")
    @Completion(CaseTypeCompleter.class)
    private String type;

    @Argument(index = 1, name = "summary", required = true, description = "One line")
    private String summary;

    @Option(name = "--channel", description = "How it came, e.g. COUNTER or PHONE")
    private String channel = "COUNTER";

    @Option(name = "--unit", description = "Unit id")
    private String unit = "";

    @Option(name = "--field", multiValued = true, description = "name=value of the form; may be repeated")
    private List<String> fields = new ArrayList<>();

    @Override
    public Object execute() throws Exception {
        NewCase request = new NewCase(
                type,
                channel,
                "",
                summary,
                "",
                unit,
                "",
                Requester.ANONYMOUS,
                null,
                "",
                null,
                "",
                FieldOptions.read(fields),
                "");
        Case made = value(desk.open(caller(), request));
        System.out.println(made.number() + "  " + made.state());
        return null;
    }
}
