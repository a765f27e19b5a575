// SPDX-License-Identifier: Apache-2.0
package org.steward.core.console;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

import org.steward.core.api.mode.ModeDesk;
import org.steward.core.api.mode.ModePeriod;
import org.steward.core.api.people.Caller;
import org.steward.core.api.security.Permissions;

/** Changes the service mode. */
@Service
@Command(
        scope = "mode",
        name = "change",
        description = "Changes the service mode of an estate, now or from a day on; see mode:preview first")
public final class ModeChange extends Today {
    @Reference
    private ModeDesk modes;

    @Argument(name = "mode", required = true, description = "Id of the mode, or none")
    @Completion(ModeCompleter.class)
    private String mode;

    @Option(name = "--from", description = "First day, e.g. 2026-12-01; today when left out")
    private String from = "";

    @Option(name = "--reason", required = true, description = "Why, for the journal")
    private String reason;

    @Override
    public Object execute() throws Exception {
        Caller caller = caller(Permissions.ESTATE_MANAGE);
        ModePeriod decided = value(modes.change(
                caller, ModeArguments.mode(mode), ModeArguments.day("--from", from, today(caller)), reason));
        System.out.println("#" + decided.id() + " " + ModeArguments.words(decided.mode()) + " from " + decided.from()
                + (decided.appliedAt() == null ? ", planned" : ", in effect"));
        return null;
    }
}
