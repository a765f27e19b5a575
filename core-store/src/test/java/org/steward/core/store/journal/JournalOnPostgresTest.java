// SPDX-License-Identifier: Apache-2.0
package org.steward.core.store.journal;

import org.steward.core.store.StoreSettings;
import org.steward.test.postgres.PrivatePostgres;

/** The journal on PostgreSQL. */
class JournalOnPostgresTest extends JdbcJournalTest {
    @Override
    StoreSettings settings() {
        return StoreSettings.postgresql(folder, PrivatePostgres.shared().newDatabase(), "steward", "");
    }
}
