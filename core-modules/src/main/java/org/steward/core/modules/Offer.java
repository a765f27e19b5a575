// SPDX-License-Identifier: Apache-2.0
package org.steward.core.modules;

import java.net.URL;
import java.util.Map;
import java.util.function.Supplier;

import org.steward.core.api.module.Module;

/**
 * A module as its bundle offers it. Immutable.
 *
 * @param bundle symbolic name of the bundle
 * @param version of the bundle
 * @param module gives the module, never {@code null}; called on the registry's thread, may throw
 * @param scripts file name → migration script of the bundle
 */
public record Offer(String bundle, String version, Supplier<Module> module, Map<String, URL> scripts) {
    /** Copies the scripts. */
    public Offer {
        scripts = Map.copyOf(scripts);
    }
}
