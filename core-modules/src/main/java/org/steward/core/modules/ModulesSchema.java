// SPDX-License-Identifier: Apache-2.0
package org.steward.core.modules;

import java.net.URL;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.store.Migrations;

/** The tables of this room: there once this exists. */
@Component(service = ModulesSchema.class)
public final class ModulesSchema {
    private static final List<String> SCRIPTS = List.of("001-parameters.sql", "002-known-types.sql");

    /** Applies what is pending. */
    @Activate
    public ModulesSchema(@Reference Migrations migrations) {
        Map<String, URL> scripts = new HashMap<>();
        SCRIPTS.forEach(name -> scripts.put(name, ModulesSchema.class.getResource("/db/migration/" + name)));
        migrations.apply("core-modules", scripts);
    }
}
