// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.module;

/** Nothing was called: no module that serves the estate now offers the interface. Try later or do without. */
public final class ModuleAway extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Tells which interface was asked for. */
    public ModuleAway(Class<?> api, String estateId) {
        super("no module that serves estate " + estateId + " offers " + api.getName());
    }
}
