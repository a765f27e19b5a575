// SPDX-License-Identifier: Apache-2.0
package org.steward.core.console;

import java.time.DateTimeException;
import java.time.ZoneId;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

import org.steward.core.api.estate.Estate;
import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.people.Caller;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.text.Text;

/** Creates an estate with the usual calendar. */
@Service
@Command(scope = "estate", name = "create", description = "Creates an estate")
public final class EstateCreate extends CommandLine {
    @Reference
    private EstateRegister register;

    @Argument(name = "id", required = true, description = "Lower-case letters, digits and dashes")
    private String id;

    @Option(name = "--name", required = true, description = "Name in English")
    private String name;

    @Option(name = "--name-zh", description = "Name in Chinese; the English one when left out")
    private String chineseName = "";

    @Option(name = "--kind", description = "RESIDENTIAL, OFFICE, MIXED or APARTMENT")
    private String kind = "RESIDENTIAL";

    @Option(name = "--zone", description = "IANA time zone")
    private String zone = "Asia/Shanghai";

    @Override
    public Object execute() throws Exception {
        Estate wanted = new Estate(
                id, Text.of(name, chineseName.isEmpty() ? name : chineseName), kind(), zone(), "", "#1f6feb");
        Caller caller = register.estates().isEmpty() ? Caller.system("console", id) : caller(Permissions.ESTATE_MANAGE);
        System.out.println("created " + value(register.create(caller, wanted)).id());
        return null;
    }

    private Estate.Kind kind() {
        try {
            return Estate.Kind.valueOf(kind);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "--kind " + kind + " is not one of RESIDENTIAL, OFFICE, MIXED, APARTMENT", e);
        }
    }

    private ZoneId zone() {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("--zone " + zone + " is no IANA time zone, e.g. Asia/Shanghai", e);
        }
    }
}
