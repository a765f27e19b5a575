// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.module;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Something a room of the platform builds for each generation of a module, e.g. its REST container. Registered as a
 * service. Called on the registry's thread.
 */
@ProviderType
public interface GenerationPart {
    /**
     * Builds it before the generation replaces another one.
     *
     * @throws IllegalStateException saying in one sentence what is wrong; the older generation goes on serving
     */
    void prepare(ModuleDeclaration declaration);
}
