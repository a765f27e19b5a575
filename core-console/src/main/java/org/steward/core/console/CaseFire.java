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

/** Fires a transition. */
@Service
@Command(scope = "case", name = "fire", description = "Fires a transition of a case")
public final class CaseFire extends CommandLine {
    @Reference
    private CaseDesk desk;

    @Argument(index = 0, name = "number", required = true, description = "Case number")
    @Completion(CaseNumberCompleter.class)
    private String number;

    @Argument(index = 1, name = "transition", required = true, description = "Name of the transition")
    @Completion(TransitionCompleter.class)
    private String transition;

    @Option(name = "--field", multiValued = true, description = "name=value of the form; may be repeated")
    private List<String> fields = new ArrayList<>();

    @Override
    public Object execute() throws Exception {
        Case moved = value(desk.fire(caller(), number, CaseDesk.ANY_VERSION, transition, FieldOptions.read(fields)));
        System.out.println(moved.number() + "  " + moved.state());
        return null;
    }
}
