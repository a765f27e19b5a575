// SPDX-License-Identifier: Apache-2.0
package org.steward.core.directory;

import org.steward.core.store.StoreSettings;
import org.steward.test.postgres.PrivatePostgres;

/** The roster on PostgreSQL. */
class RostersOnPostgresTest extends RostersTest {
    @Override
    StoreSettings settings() {
        return StoreSettings.postgresql(folder, PrivatePostgres.shared().newDatabase(), "steward", "");
    }
}
