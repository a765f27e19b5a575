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
import org.steward.core.api.mode.ModeDesk;
import org.steward.core.api.mode.ServiceMode;

/** Completes ids of service modes of all estates. */
@Service
public final class ModeCompleter implements Completer {
    @Reference
    private ModeDesk modes;

    @Reference
    private EstateRegister estates;

    @Override
    public int complete(Session session, CommandLine commandLine, List<String> candidates) {
        StringsCompleter ids = new StringsCompleter();
        estates.estates().stream()
                .flatMap(estate -> modes.modes(estate.id()).stream())
                .map(ServiceMode::id)
                .forEach(ids.getStrings()::add);
        return ids.complete(session, commandLine, candidates);
    }
}
