// SPDX-License-Identifier: Apache-2.0
package org.steward.core.directory;

import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.store.Migrations;

/** The tables of this room: there once this exists. */
@Component(service = DirectorySchema.class)
public final class DirectorySchema {
    private static final List<String> SCRIPTS =
            List.of("001-directory.sql", "010-absences.sql", "011-roster.sql", "012-gates.sql");

    /** Applies what is pending. */
    @Activate
    public DirectorySchema(@Reference Migrations migrations) {
        Map<String, URL> scripts = new TreeMap<>();
        SCRIPTS.forEach(name -> scripts.put(name, DirectorySchema.class.getResource("/db/migration/" + name)));
        migrations.apply("core-directory", scripts);
    }
}
