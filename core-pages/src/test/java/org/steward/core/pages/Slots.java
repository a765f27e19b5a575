// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.api.module.ModuleRegistry;
import org.steward.core.api.module.ModuleStatus;
import org.steward.core.api.module.ModuleStatus.State;
import org.steward.core.api.text.Text;

/** Modules held in memory, for tests of pages; those that are on are on in estate {@code e}. */
final class Slots implements ModuleRegistry {
    private final Map<String, ModuleDeclaration> active = new HashMap<>();
    private final List<ModuleStatus> statuses = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();
    private int open;

    /** An active module that is on. */
    Slots on(ModuleDeclaration declaration) {
        active.put(declaration.id(), declaration);
        return known(declaration.id(), declaration.title(), State.ACTIVE, Set.of("e"));
    }

    /** A module that is not to be entered. */
    Slots known(String id, Text title, State state, Set<String> estates) {
        statuses.add(new ModuleStatus(id, title, "1.0.0", state, estates, 0, Instant.EPOCH, ""));
        return this;
    }

    /** What modules did wrong. */
    List<Throwable> failures() {
        return failures;
    }

    /** How many leases are open. */
    int open() {
        return open;
    }

    @Override
    public List<ModuleStatus> modules() {
        return List.copyOf(statuses);
    }

    @Override
    public List<ModuleDeclaration> enabled(String estateId) {
        return List.copyOf(active.values());
    }

    @Override
    public Optional<Lease> enterAtOnce(String moduleId, String estateId, String what) {
        return enter(moduleId, estateId, what);
    }

    @Override
    public Optional<Lease> enter(String moduleId, String estateId, String what) {
        if (!active.containsKey(moduleId)) {
            return Optional.empty();
        }
        open++;
        return Optional.of(new Lease() {
            @Override
            public ModuleDeclaration declaration() {
                return active.get(moduleId);
            }

            @Override
            public void failed(Throwable failure) {
                failures.add(failure);
            }

            @Override
            public void close() {
                open--;
            }
        });
    }

    @Override
    public <T> T service(Class<T> api, String estateId) {
        throw new UnsupportedOperationException("no page asks for a service");
    }

    @Override
    public AutoCloseable onChange(Consumer<String> listener) {
        return () -> {};
    }
}
