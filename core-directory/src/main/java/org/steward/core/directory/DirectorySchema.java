// SPDX-License-Identifier: Apache-2.0
package org.steward.core.directory;

import java.net.URL;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.store.Migrations;

/** The tables of this room: there once this exists. */
@Component(service = DirectorySchema.class)
public final class DirectorySchema {
    private static final String SCRIPT = "001-directory.sql";

    /** Applies what is pending. */
    @Activate
    public DirectorySchema(@Reference Migrations migrations) {
        URL script = DirectorySchema.class.getResource("/db/migration/" + SCRIPT);
        migrations.apply("core-directory", Map.of(SCRIPT, script));
    }
}
