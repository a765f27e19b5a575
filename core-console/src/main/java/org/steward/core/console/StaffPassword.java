// SPDX-License-Identifier: Apache-2.0
package org.steward.core.console;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;

import org.steward.core.api.people.Caller;
import org.steward.core.api.people.Staff;
import org.steward.core.api.people.StaffRegister;
import org.steward.core.api.security.Permissions;

/** Sets a password. */
@Service
@Command(
        scope = "staff",
        name = "password",
        description = "Gives a member of staff a new password, e.g. after it was lost")
public final class StaffPassword extends CommandLine {
    @Reference
    private StaffRegister register;

    @Reference
    private Session session;

    @Argument(name = "member", required = true, description = "Sign-in name")
    private String member;

    @Override
    public Object execute() throws Exception {
        Caller caller = caller(Permissions.STAFF_MANAGE);
        Staff found = register.member(caller.estateId(), member)
                .orElseThrow(() -> new IllegalArgumentException("member " + member + " is unknown here"));
        String password = session.readLine("New password: ", '*');
        value(register.put(caller, found, password));
        System.out.println("the password of " + member + " is changed");
        return null;
    }
}
