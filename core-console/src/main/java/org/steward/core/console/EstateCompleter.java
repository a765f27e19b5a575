// SPDX-License-Identifier: Apache-2.0
package org.steward.core.console;

import java.util.List;

import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;

import org.steward.core.api.estate.EstateRegister;

/** Completes ids of estates. */
@Service
public final class EstateCompleter implements Completer {
    @Reference
    private EstateRegister register;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        StringsCompleter words = new StringsCompleter();
        register.estates().forEach(estate -> words.getStrings().add(estate.id()));
        return words.complete(session, line, candidates);
    }
}
