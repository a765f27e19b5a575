// SPDX-License-Identifier: Apache-2.0
package org.steward.core.directory;

import org.steward.core.store.StoreSettings;
import org.steward.test.postgres.PrivatePostgres;

/** Absences and rosters on PostgreSQL. */
class AbsencesOnPostgresTest extends AbsencesTest {
    @Override
    StoreSettings settings() {
        return StoreSettings.postgresql(folder, PrivatePostgres.shared().newDatabase(), "steward", "");
    }
}
