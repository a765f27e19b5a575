// SPDX-License-Identifier: Apache-2.0
package org.steward.complaints;

import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.cases.CaseReader;
import org.steward.core.api.module.LazyService;
import org.steward.core.api.module.Module;
import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.api.parameter.Parameters;
import org.steward.core.api.people.StaffRegister;

/** The one service of this bundle. */
@Component(service = Module.class)
public final class ComplaintsModule implements Module {
    private final LazyService<CaseDesk> desk;
    private final LazyService<CaseReader> reader;
    private final LazyService<Parameters> parameters;
    private final LazyService<StaffRegister> staff;

    /** The services are taken when a reaction to the journal needs them. */
    @Activate
    public ComplaintsModule(
            @Reference ComponentServiceObjects<CaseDesk> desk,
            @Reference ComponentServiceObjects<CaseReader> reader,
            @Reference ComponentServiceObjects<Parameters> parameters,
            @Reference ComponentServiceObjects<StaffRegister> staff) {
        this.desk = new LazyService<>(desk::getService, desk::ungetService);
        this.reader = new LazyService<>(reader::getService, reader::ungetService);
        this.parameters = new LazyService<>(parameters::getService, parameters::ungetService);
        this.staff = new LazyService<>(staff::getService, staff::ungetService);
    }

    @Override
    public ModuleDeclaration declaration() {
        return ComplaintsDeclaration.of(desk, reader, parameters, staff);
    }

    @Deactivate
    void stop() {
        staff.close();
        parameters.close();
        reader.close();
        desk.close();
    }
}
