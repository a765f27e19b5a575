// SPDX-License-Identifier: Apache-2.0
package org.steward.core.console;

import java.util.stream.Collectors;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseFile;
import org.steward.core.api.cases.CaseReader;
import org.steward.core.api.workflow.Transition;

/** Shows one case. */
@Service
@Command(scope = "case", name = "show", description = "Shows one case with its journal")
public final class CaseShow extends CommandLine {
    @Reference
    private CaseReader reader;

    @Argument(name = "number", required = true, description = "Case number")
    @Completion(CaseNumberCompleter.class)
    private String number;

    @Override
    public Object execute() throws Exception {
        CaseFile file = value(reader.file(caller(), number));
        Case current = file.current();
        System.out.println(current.number() + "  " + current.summary());
        System.out.println("state " + current.state() + ", version " + current.version() + ", responsible "
                + current.people().responsible() + ", assignee "
                + current.people().assignee());
        file.timers()
                .forEach(timer -> System.out.println("  " + timer.title().en() + ": due " + timer.dueAt()
                        + (timer.metAt() == null ? "" : ", met " + timer.metAt())));
        file.journal()
                .forEach(entry -> System.out.println("  " + entry.at() + "  " + entry.actorName() + "  " + entry.kind()
                        + "  " + entry.from() + " -> " + entry.to() + "  " + entry.note()));
        System.out.println(
                "steps: " + file.steps().stream().map(Transition::name).collect(Collectors.joining(", ")));
        return null;
    }
}
