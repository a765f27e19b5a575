// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol;

import java.time.Clock;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.cases.AttachmentStore;
import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.cases.CaseReader;
import org.steward.core.api.cases.CaseTypes;
import org.steward.core.api.duty.DutyDesk;
import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.module.Module;
import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.api.parameter.Parameters;
import org.steward.core.api.people.StaffRegister;
import org.steward.core.api.store.Transactions;

/** The one service of this bundle. */
@Component(service = Module.class)
public final class PatrolModule implements Module {
    private final PatrolTools tools;

    /** Takes the services its pages and reactions work with. */
    @Activate
    public PatrolModule(
            @Reference CaseDesk desk,
            @Reference CaseReader reader,
            @Reference CaseTypes types,
            @Reference AttachmentStore attachments,
            @Reference Parameters parameters,
            @Reference EstateRegister estates,
            @Reference StaffRegister staff,
            @Reference DutyDesk duties,
            @Reference Transactions transactions,
            @Reference Clock clock) {
        tools = new PatrolTools(
                desk, reader, types, attachments, parameters, estates, staff, duties, transactions, clock);
    }

    @Override
    public ModuleDeclaration declaration() {
        return PatrolDeclaration.of(tools);
    }
}
