// SPDX-License-Identifier: Apache-2.0
package org.steward.core.modules;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

import org.steward.core.api.module.Module;
import org.steward.core.api.module.ModuleDeclaration;

/** A module as built from one offer; identity counts. Who is inside is guarded by the slot. */
final class Generation {
    final Object key;
    final String version;
    final Module module;
    final ModuleDeclaration declaration;
    final Set<Entrance> inside = Collections.newSetFromMap(new IdentityHashMap<>());

    Generation(Object key, String version, Module module, ModuleDeclaration declaration) {
        this.key = key;
        this.version = version;
        this.module = module;
        this.declaration = declaration;
    }
}
