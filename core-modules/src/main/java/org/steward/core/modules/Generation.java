// SPDX-License-Identifier: Apache-2.0
package org.steward.core.modules;

import org.steward.core.api.module.Module;
import org.steward.core.api.module.ModuleDeclaration;

/** A module as built from one offer. Immutable; identity counts. */
final class Generation {
    final Object key;
    final String version;
    final Module module;
    final ModuleDeclaration declaration;

    Generation(Object key, String version, Module module, ModuleDeclaration declaration) {
        this.key = key;
        this.version = version;
        this.module = module;
        this.declaration = declaration;
    }
}
