// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.cases;

import org.steward.core.store.StoreSettings;
import org.steward.test.postgres.PrivatePostgres;

/** The desk on PostgreSQL. */
class CaseDeskOnPostgresTest extends CaseDeskTest {
    @Override
    StoreSettings settings() {
        return StoreSettings.postgresql(folder, PrivatePostgres.shared().newDatabase(), "steward", "");
    }
}
