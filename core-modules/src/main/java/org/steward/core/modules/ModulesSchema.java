// SPDX-License-Identifier: Apache-2.0
package org.steward.core.modules;

import java.net.URL;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.store.Migrations;

/** The tables of this room: there once this exists. */
@Component(service = ModulesSchema.class)
public final class ModulesSchema {
    private static final String SCRIPT = "001-parameters.sql";

    /** Applies what is pending. */
    @Activate
    public ModulesSchema(@Reference Migrations migrations) {
        URL script = ModulesSchema.class.getResource("/db/migration/" + SCRIPT);
        migrations.apply("core-modules", Map.of(SCRIPT, script));
    }
}
