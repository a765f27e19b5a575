// SPDX-License-Identifier: Apache-2.0
package org.steward.core.directory;

import java.util.List;

import org.steward.core.store.StoreSettings;
import org.steward.test.postgres.PrivatePostgres;

/** Two clients on two nodes with one PostgreSQL. */
class CrossingChangesOnPostgresTest extends CrossingChangesTest {
    @Override
    List<Directory> nodes() {
        StoreSettings settings =
                StoreSettings.postgresql(folder, PrivatePostgres.shared().newDatabase(), "steward", "");
        return List.of(new Directory(folder.resolve("one"), settings), new Directory(folder.resolve("two"), settings));
    }
}
