// SPDX-License-Identifier: Apache-2.0
package org.steward.core.modules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.cases.CaseType;
import org.steward.core.api.cases.CaseTypes;
import org.steward.core.api.cases.Readers;
import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.api.store.Transactions;
import org.steward.core.api.workflow.Transition;
import org.steward.core.api.workflow.Workflow;

/**
 * Case types of the modules. The last known ones are kept in memory, without their guards so that the class loader of a
 * module that left is not held; what is needed to read their cases is kept in the store too, for the time after a
 * restart without their module.
 */
@Component(service = CaseTypes.class)
public final class DeclaredCaseTypes implements CaseTypes {
    private final ModuleSlots modules;
    private final Map<String, CaseType> known = new ConcurrentHashMap<>();
    private final Map<String, CaseType> kept = new ConcurrentHashMap<>();
    private final KnownTypes store;
    private final AutoCloseable watch;

    /** Remembers from now on, and over restarts. */
    @Activate
    public DeclaredCaseTypes(
            @Reference ModuleSlots modules, @Reference Transactions transactions, @Reference ModulesSchema schema) {
        this.modules = modules;
        store = new KnownTypes(transactions);
        kept.putAll(store.read());
        known.putAll(kept);
        watch = modules.onChange(changed -> remember());
        remember();
    }

    /** Stops remembering. */
    @Deactivate
    public void close() throws Exception {
        watch.close();
    }

    @Override
    public List<CaseType> types(String estateId) {
        String mode = modules.mode(estateId);
        return modules.enabled(estateId).stream()
                .flatMap(module ->
                        module.caseTypes().stream().map(type -> module.servesIn(mode) ? type : type.notOffered()))
                .sorted(Comparator.comparing((CaseType type) -> type.title().en())
                        .thenComparing(CaseType::id))
                .toList();
    }

    @Override
    public Optional<CaseType> type(String estateId, String typeId) {
        for (ModuleDeclaration module : modules.enabled(estateId)) {
            for (CaseType type : module.caseTypes()) {
                if (type.id().equals(typeId)) {
                    return Optional.of(type);
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public Optional<CaseType> known(String typeId) {
        return Optional.ofNullable(known.get(typeId));
    }

    @Override
    public List<CaseType> confidential() {
        return known.values().stream()
                .filter(type -> !type.readers().equals(Readers.EVERYBODY))
                .toList();
    }

    private void remember() {
        List<CaseType> changed = new ArrayList<>();
        for (ModuleDeclaration module : modules.declared()) {
            for (CaseType type : module.caseTypes()) {
                known.put(type.id(), withoutGuards(type));
                CaseType readable = ReadableType.of(type);
                if (!readable.equals(kept.get(type.id()))) {
                    changed.add(readable);
                }
            }
        }
        store.write(changed);
        changed.forEach(type -> kept.put(type.id(), type));
    }

    private static CaseType withoutGuards(CaseType type) {
        Workflow flow = type.workflow();
        List<Transition> plain = flow.transitions().stream()
                .map(step -> new Transition(
                        step.name(),
                        step.title(),
                        step.help(),
                        step.from(),
                        step.to(),
                        step.roles(),
                        step.form(),
                        List.of(),
                        step.effects(),
                        step.hidden()))
                .toList();
        return new CaseType(
                type.id(),
                type.prefix(),
                type.title(),
                type.plural(),
                type.intake(),
                type.categoryField(),
                type.gradeField(),
                new Workflow(flow.initial(), flow.states(), plain),
                type.deadlines(),
                type.callbacks(),
                type.openers(),
                type.offered(),
                type.view(),
                type.readers());
    }
}
