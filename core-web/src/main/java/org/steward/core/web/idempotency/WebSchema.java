// SPDX-License-Identifier: Apache-2.0
package org.steward.core.web.idempotency;

import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.store.Migrations;

/** The tables of this room: there once this exists. */
@Component(service = WebSchema.class)
public final class WebSchema {
    private static final String SCRIPT = "001-idempotency.sql";

    /** Applies what is pending. */
    @Activate
    public WebSchema(@Reference Migrations migrations) {
        migrations.apply("core-web", Map.of(SCRIPT, WebSchema.class.getResource("/db/migration/" + SCRIPT)));
    }
}
