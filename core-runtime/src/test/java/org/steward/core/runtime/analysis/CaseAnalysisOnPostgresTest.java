// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.analysis;

import org.steward.core.store.StoreSettings;
import org.steward.test.postgres.PrivatePostgres;

/** The same counts on PostgreSQL. */
class CaseAnalysisOnPostgresTest extends CaseAnalysisTest {
    @Override
    StoreSettings settings() {
        return StoreSettings.postgresql(folder, PrivatePostgres.shared().newDatabase(), "steward", "");
    }
}
