// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.cases;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseType;
import org.steward.core.api.cases.CaseTypes;
import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.api.module.ModuleRegistry;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.people.Caller;
import org.steward.core.api.text.Text;

/** Takes the lease of the module a case type belongs to. Thread-safe. */
public final class ModuleDoor {
    private final ModuleRegistry registry;
    private final CaseTypes types;

    /** A door to the modules of a registry. */
    public ModuleDoor(ModuleRegistry registry, CaseTypes types) {
        this.registry = registry;
        this.types = types;
    }

    /** A module that was entered; close it. Used by one thread. */
    public static final class Entered implements AutoCloseable {
        private final ModuleRegistry.Lease lease;
        private final CaseType type;

        private Entered(ModuleRegistry.Lease lease, CaseType type) {
            this.lease = lease;
            this.type = type;
        }

        /** The case type of the very generation in use. */
        public CaseType type() {
            return type;
        }

        /** The declaration of the generation in use. */
        public ModuleDeclaration module() {
            return lease.declaration();
        }

        @Override
        public void close() {
            lease.close();
        }
    }

    /**
     * Enters the module of a case type, and waits for it while it is parked; empty when it is absent or not enabled for
     * the estate.
     */
    public Optional<Entered> enter(String estateId, String typeId) {
        return enter(estateId, typeId, module -> registry.enter(module, estateId, typeId));
    }

    /** The same without waiting: also empty while the module is parked. */
    Optional<Entered> enterAtOnce(String estateId, String typeId) {
        return enter(estateId, typeId, module -> registry.enterAtOnce(module, estateId, typeId));
    }

    private Optional<Entered> enter(
            String estateId, String typeId, Function<String, Optional<ModuleRegistry.Lease>> way) {
        for (ModuleDeclaration module : registry.enabled(estateId)) {
            if (type(module, typeId).isPresent()) {
                Optional<ModuleRegistry.Lease> lease = way.apply(module.id());
                Optional<CaseType> type = lease.flatMap(held -> type(held.declaration(), typeId));
                if (type.isPresent()) {
                    return Optional.of(new Entered(lease.get(), type.get()));
                }
                lease.ifPresent(ModuleRegistry.Lease::close);
            }
        }
        return Optional.empty();
    }

    private static Optional<CaseType> type(ModuleDeclaration module, String typeId) {
        return module.caseTypes().stream()
                .filter(type -> type.id().equals(typeId))
                .findFirst();
    }

    /** The type as it is or was last known. */
    public Optional<CaseType> known(String estateId, String typeId) {
        return types.type(estateId, typeId).or(() -> types.known(typeId));
    }

    /** Whether a caller may see a case, as far as its type says. */
    public boolean admits(Caller caller, Case of) {
        return types.readers(of.type()).admits(caller, of);
    }

    /** Ids of types of which a caller sees only what it has to do with. */
    public Set<String> confidential(Caller caller) {
        return types.hiddenFrom(caller);
    }

    /** The refusal of a change while the module is away: for a moment while it is replaced, else for good. */
    public Rejection away(String estateId, String typeId) {
        boolean parked = registry.enabled(estateId).stream()
                .anyMatch(module -> type(module, typeId).isPresent());
        if (parked) {
            return Rejection.of(
                    Rejection.Kind.UNAVAILABLE,
                    "module-parked",
                    Text.of("The module of {0} is being replaced; try again in a moment", "“{0}”所属的模块正在更换，请稍后重试")
                            .with(title(typeId)));
        }
        return Rejection.of(Rejection.Kind.CONFLICT, "module-absent", reason(typeId));
    }

    private Text reason(String typeId) {
        return Text.of(
                        "The module of {0} is not in use here now; its cases can be read but not changed",
                        "“{0}”所属的模块当前未启用，相关案件只能查看，不能修改")
                .with(title(typeId));
    }

    private Text title(String typeId) {
        return types.known(typeId).map(CaseType::title).orElseGet(() -> Text.same(typeId));
    }
}
