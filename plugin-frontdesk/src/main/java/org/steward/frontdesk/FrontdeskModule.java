// SPDX-License-Identifier: Apache-2.0
package org.steward.frontdesk;

import java.time.Clock;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.cases.CaseReader;
import org.steward.core.api.cases.CaseTypes;
import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.module.Module;
import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.api.parameter.Parameters;
import org.steward.core.api.people.StaffRegister;
import org.steward.core.api.store.Transactions;

/** The one service of this bundle. */
@Component(service = Module.class)
public final class FrontdeskModule implements Module {
    private final FrontdeskTools tools;

    /** Takes the services its pages and reactions work with. */
    @Activate
    public FrontdeskModule(
            @Reference CaseDesk desk,
            @Reference CaseReader reader,
            @Reference CaseTypes types,
            @Reference Parameters parameters,
            @Reference StaffRegister staff,
            @Reference EstateRegister estates,
            @Reference Transactions transactions,
            @Reference Clock clock) {
        tools = new FrontdeskTools(desk, reader, types, parameters, staff, estates, transactions, clock);
    }

    @Override
    public ModuleDeclaration declaration() {
        return FrontdeskDeclaration.of(tools);
    }
}
