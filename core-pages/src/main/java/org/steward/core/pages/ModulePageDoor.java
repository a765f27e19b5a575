// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.steward.core.api.module.ModuleRegistry;
import org.steward.core.api.page.ModulePage;

/** Leads to a page of a module under the lease of that module, and tells when the module fails. Thread-safe. */
final class ModulePageDoor {
    private static final Logger log = LoggerFactory.getLogger(ModulePageDoor.class);

    private final ModuleRegistry modules;

    ModulePageDoor(ModuleRegistry modules) {
        this.modules = modules;
    }

    /**
     * Works with a page.
     *
     * @param allowed whether the visitor may; otherwise 403
     */
    Answer within(
            Ask ask,
            String estateId,
            String moduleId,
            String path,
            Predicate<ModulePage> allowed,
            Function<ModulePage, Answer> work) {
        Optional<ModuleRegistry.Lease> entered = modules.enter(moduleId, estateId, "page " + path);
        if (entered.isEmpty()) {
            return MissingModule.of(modules, estateId, moduleId);
        }
        try (ModuleRegistry.Lease lease = entered.get()) {
            Optional<ModulePage> page = lease.declaration().pages().stream()
                    .filter(each -> each.path().equals(path))
                    .findFirst();
            if (page.isEmpty()) {
                return MissingModule.page(lease.declaration().title(), path);
            }
            return allowed.test(page.get()) ? guarded(ask, lease, page.get(), work) : Answer.problem(403);
        }
    }

    private static Answer guarded(
            Ask ask, ModuleRegistry.Lease lease, ModulePage page, Function<ModulePage, Answer> work) {
        try {
            return work.apply(page);
        } catch (RuntimeException failure) {
            lease.failed(failure);
            log.error("page {} failed, correlation {}", ask.path(), ask.visit().correlation(), failure);
            return Answer.problem(500);
        }
    }
}
