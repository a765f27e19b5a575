// SPDX-License-Identifier: Apache-2.0
package org.steward.core.store;

import java.nio.file.Path;
import java.time.Clock;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import org.steward.test.postgres.PrivatePostgres;

class PostgresStoreTest extends StoreContract {
    private static PrivatePostgres server;

    @TempDir
    Path folder;

    private Store store;

    @BeforeAll
    static void startsAServer() {
        server = PrivatePostgres.start();
    }

    @AfterAll
    static void stopsTheServer() {
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    @Override
    void makesATable() {
        store = Store.open(StoreSettings.postgresql(folder, server.newDatabase(), "steward", ""), Clock.systemUTC());
        super.makesATable();
    }

    @AfterEach
    void closes() {
        store.close();
    }

    @Override
    Store store() {
        return store;
    }
}
