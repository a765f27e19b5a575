// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;

import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.analysis.CaseAnalysis;
import org.steward.core.api.cases.AttachmentStore;
import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.cases.CaseReader;
import org.steward.core.api.cases.CaseTypes;
import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.indicator.Figures;
import org.steward.core.api.module.LazyService;
import org.steward.core.api.module.Module;
import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.api.parameter.Parameters;
import org.steward.core.api.people.StaffRegister;
import org.steward.core.api.print.CasePrints;
import org.steward.core.api.transfer.Workbooks;

/** The one service of this bundle. */
@Component(service = Module.class)
public final class AssessmentModule implements Module {
    private final Deque<LazyService<?>> taken = new ArrayDeque<>();
    private final AssessmentTools tools;

    /** Takes the services its pages and reactions work with, each at first use. */
    @Activate
    public AssessmentModule(
            @Reference ComponentServiceObjects<CaseDesk> desk,
            @Reference ComponentServiceObjects<CaseReader> reader,
            @Reference ComponentServiceObjects<CaseTypes> types,
            @Reference ComponentServiceObjects<Figures> figures,
            @Reference ComponentServiceObjects<CaseAnalysis> analysis,
            @Reference ComponentServiceObjects<Parameters> parameters,
            @Reference ComponentServiceObjects<EstateRegister> estates,
            @Reference ComponentServiceObjects<StaffRegister> staff,
            @Reference ComponentServiceObjects<AttachmentStore> files,
            @Reference ComponentServiceObjects<CasePrints> prints,
            @Reference ComponentServiceObjects<Workbooks> workbooks,
            @Reference Clock clock) {
        tools = new AssessmentTools(
                lazy(desk),
                lazy(reader),
                lazy(types),
                lazy(figures),
                lazy(analysis),
                lazy(parameters),
                lazy(estates),
                lazy(staff),
                lazy(files),
                lazy(prints),
                lazy(workbooks),
                clock);
    }

    private <T> LazyService<T> lazy(ComponentServiceObjects<T> objects) {
        LazyService<T> service = new LazyService<>(objects::getService, objects::ungetService);
        taken.push(service);
        return service;
    }

    @Override
    public ModuleDeclaration declaration() {
        return AssessmentDeclaration.of(tools);
    }

    @Deactivate
    void stop() {
        taken.forEach(LazyService::close);
    }
}
