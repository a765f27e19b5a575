// SPDX-License-Identifier: Apache-2.0
package org.steward.core.store.migration;

import org.steward.core.store.StoreSettings;
import org.steward.test.postgres.PrivatePostgres;

/** Migrations on PostgreSQL. */
class MigrationsOnPostgresTest extends ScriptMigrationsTest {
    @Override
    StoreSettings settings() {
        return StoreSettings.postgresql(folder, PrivatePostgres.shared().newDatabase(), "steward", "");
    }

    @Override
    String engine() {
        return "postgresql";
    }
}
