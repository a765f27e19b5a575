// SPDX-License-Identifier: Apache-2.0
package org.steward.core.console;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

import org.steward.core.api.mode.ModeDesk;
import org.steward.core.api.mode.ModePeriod;
import org.steward.core.api.security.Permissions;

/** Takes back a planned change of service mode. */
@Service
@Command(scope = "mode", name = "cancel", description = "Takes back a change of service mode whose day has not come")
public final class ModeCancel extends CommandLine {
    @Reference
    private ModeDesk modes;

    @Argument(name = "number", required = true, description = "Number of the change, as mode:list shows it")
    private long number;

    @Override
    public Object execute() throws Exception {
        ModePeriod period = value(modes.cancel(caller(Permissions.ESTATE_MANAGE), number));
        System.out.println("#" + period.id() + " is taken back");
        return null;
    }
}
