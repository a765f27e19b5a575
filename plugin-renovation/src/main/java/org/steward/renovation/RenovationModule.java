// SPDX-License-Identifier: Apache-2.0
package org.steward.renovation;

import java.time.Clock;

import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.cases.CaseReader;
import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.module.LazyService;
import org.steward.core.api.module.Module;
import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.api.notice.Notices;
import org.steward.core.api.parameter.Parameters;
import org.steward.core.api.store.Transactions;

/** The service of this bundle that declares the module. */
@Component(service = Module.class)
public final class RenovationModule implements Module {
    private final LazyService<CaseDesk> desk;
    private final LazyService<CaseReader> reader;
    private final LazyService<Parameters> parameters;
    private final LazyService<EstateRegister> estates;
    private final LazyService<Notices> notices;
    private final RenovationTools tools;

    /** The services that wait for modules are taken when they are needed. */
    @Activate
    public RenovationModule(
            @Reference ComponentServiceObjects<CaseDesk> desk,
            @Reference ComponentServiceObjects<CaseReader> reader,
            @Reference ComponentServiceObjects<Parameters> parameters,
            @Reference ComponentServiceObjects<EstateRegister> estates,
            @Reference ComponentServiceObjects<Notices> notices,
            @Reference Transactions transactions,
            @Reference Clock clock) {
        this.desk = new LazyService<>(desk::getService, desk::ungetService);
        this.reader = new LazyService<>(reader::getService, reader::ungetService);
        this.parameters = new LazyService<>(parameters::getService, parameters::ungetService);
        this.estates = new LazyService<>(estates::getService, estates::ungetService);
        this.notices = new LazyService<>(notices::getService, notices::ungetService);
        tools = new RenovationTools(
                this.desk, this.reader, this.parameters, this.estates, this.notices, transactions, clock);
    }

    @Override
    public ModuleDeclaration declaration() {
        return RenovationDeclaration.of(tools);
    }

    @Deactivate
    void stop() {
        notices.close();
        estates.close();
        parameters.close();
        reader.close();
        desk.close();
    }
}
