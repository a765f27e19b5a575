// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment;

import java.time.Clock;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.cases.CaseReader;
import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.module.Module;
import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.api.parameter.Parameters;

/** The one service of this bundle. */
@Component(service = Module.class)
public final class AssessmentModule implements Module {
    private final AssessmentTools tools;

    /** Takes the services its pages and reactions work with. */
    @Activate
    public AssessmentModule(
            @Reference CaseDesk desk,
            @Reference CaseReader reader,
            @Reference Parameters parameters,
            @Reference EstateRegister estates,
            @Reference Clock clock) {
        tools = new AssessmentTools(desk, reader, parameters, estates, clock);
    }

    @Override
    public ModuleDeclaration declaration() {
        return AssessmentDeclaration.of(tools);
    }
}
