// SPDX-License-Identifier: Apache-2.0
package org.steward.core.console;

import java.util.List;
import java.util.Map;

import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;

import org.steward.core.api.cases.CaseQuery;
import org.steward.core.api.cases.CaseReader;
import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.people.Caller;

/** Completes numbers of the newest open cases. */
@Service
public final class CaseNumberCompleter implements Completer {
    @Reference
    private EstateRegister register;

    @Reference
    private CaseReader reader;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        StringsCompleter words = new StringsCompleter();
        register.estates()
                .forEach(estate -> reader.list(
                                Caller.system("console", estate.id()),
                                CaseQuery.of(Map.of("open", "true", "limit", "50")))
                        .result()
                        .ifPresent(page ->
                                page.rows().forEach(row -> words.getStrings().add(row.number()))));
        return words.complete(session, line, candidates);
    }
}
