// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.cases;

import org.steward.core.store.StoreSettings;
import org.steward.test.postgres.PrivatePostgres;

/** The life of a case on PostgreSQL. */
class CaseLifeOnPostgresTest extends CaseLifeTest {
    @Override
    StoreSettings settings() {
        return StoreSettings.postgresql(folder, PrivatePostgres.shared().newDatabase(), "steward", "");
    }
}
