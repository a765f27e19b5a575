// SPDX-License-Identifier: Apache-2.0
package org.steward.core.modules;

import java.util.List;

import org.steward.core.api.module.Module;
import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.api.store.Migrations;

/** Builds a generation from an offer: reads, checks and migrates. Used on the registry's thread only. */
final class GenerationBuild {
    private final Migrations migrations;
    private final GenerationParts parts;

    GenerationBuild(Migrations migrations, GenerationParts parts) {
        this.migrations = migrations;
        this.parts = parts;
    }

    /** Makes the module and reads its declaration once. */
    Generation read(Object key, Offer offer) {
        Module module = offer.module().get();
        ModuleDeclaration declaration = module.declaration();
        if (declaration == null) {
            throw new IllegalStateException("the bundle " + offer.bundle() + " declares nothing");
        }
        return new Generation(key, offer.version(), module, declaration);
    }

    /**
     * Checks the declaration and lays its tables. When an older generation serves, everything is built before the flip;
     * without one, nobody waits for less than everything, and the parts are built when they are first used.
     *
     * @throws IllegalArgumentException with the first fault when the declaration is not sound
     */
    void finish(Generation generation, Offer offer, List<ModuleDeclaration> others, boolean replaces) {
        List<String> faults = DeclarationCheck.faults(generation.declaration, Surroundings.of(others));
        if (!faults.isEmpty()) {
            String more = faults.size() == 1 ? "" : " (and " + (faults.size() - 1) + " more)";
            throw new IllegalArgumentException(faults.get(0) + more);
        }
        if (!offer.scripts().isEmpty()) {
            migrations.apply(generation.declaration.id(), offer.scripts());
        }
        if (replaces) {
            parts.prepare(generation.declaration);
        }
    }
}
