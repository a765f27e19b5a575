// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.mode;

import org.steward.core.store.StoreSettings;
import org.steward.test.postgres.PrivatePostgres;

/** The service mode of an estate on PostgreSQL. */
class ModeDeskOnPostgresTest extends ModeDeskTest {
    @Override
    StoreSettings settings() {
        return StoreSettings.postgresql(folder, PrivatePostgres.shared().newDatabase(), "steward", "");
    }
}
