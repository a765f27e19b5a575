// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.figure;

import org.steward.core.store.StoreSettings;
import org.steward.test.postgres.PrivatePostgres;

/** The same on PostgreSQL. */
class FigureFreezingOnPostgresTest extends FigureFreezingTest {
    @Override
    StoreSettings settings() {
        return StoreSettings.postgresql(folder, PrivatePostgres.shared().newDatabase(), "steward", "");
    }
}
