// SPDX-License-Identifier: Apache-2.0
package org.steward.core.transfer.importing;

import java.net.URL;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.store.Migrations;

/** The tables of this room: there once this exists. */
@Component(service = TransferSchema.class)
public final class TransferSchema {
    private static final String SCRIPT = "001-import-mappings.sql";

    /** Applies what is pending. */
    @Activate
    public TransferSchema(@Reference Migrations migrations) {
        URL script = TransferSchema.class.getResource("/db/migration/" + SCRIPT);
        migrations.apply("core-transfer", Map.of(SCRIPT, script));
    }
}
