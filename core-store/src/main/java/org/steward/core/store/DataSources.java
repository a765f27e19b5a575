// SPDX-License-Identifier: Apache-2.0
package org.steward.core.store;

import java.sql.SQLException;
import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.postgresql.ds.PGSimpleDataSource;

import org.steward.core.api.store.StorageException;

/** Makes the connections of an engine. */
final class DataSources {
    private static final long WAIT_FOR_CONNECTION_MS = 20_000;
    private static final String CLEAN_SHUTDOWN = "08006";

    private DataSources() {}

    static DataSource plain(StoreSettings settings) {
        if (settings.engine() == Engine.DERBY) {
            tuneDerby();
            EmbeddedDataSource derby = new EmbeddedDataSource();
            derby.setDatabaseName(settings.database().toString());
            derby.setCreateDatabase("create");
            return derby;
        }
        PGSimpleDataSource postgres = new PGSimpleDataSource();
        postgres.setURL(settings.url());
        postgres.setUser(settings.user());
        postgres.setPassword(settings.password());
        return postgres;
    }

    static HikariDataSource pooled(DataSource plain, String name, int size) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(plain);
        config.setPoolName(name);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(Math.min(2, size));
        config.setAutoCommit(false);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setConnectionTimeout(WAIT_FOR_CONNECTION_MS);
        return new HikariDataSource(config);
    }

    /** Whole-engine settings, read by Derby when its engine boots; an operator's own values win. */
    private static void tuneDerby() {
        set("derby.language.statementCacheSize", "400");
        set("derby.storage.pageCacheSize", "1500");
        set("derby.storage.logBufferSize", "131072");
        set("derby.locks.waitTimeout", "15");
        set("derby.locks.deadlockTimeout", "2");
    }

    private static void set(String key, String value) {
        if (System.getProperty(key) == null) {
            System.setProperty(key, value);
        }
    }

    /** Shuts the Derby database down, so that its next start needs no recovery. */
    static void shutDown(StoreSettings settings) {
        EmbeddedDataSource derby = new EmbeddedDataSource();
        derby.setDatabaseName(settings.database().toString());
        derby.setShutdownDatabase("shutdown");
        try {
            derby.getConnection().close();
        } catch (SQLException e) {
            if (!CLEAN_SHUTDOWN.equals(e.getSQLState())) {
                throw new StorageException("Derby did not shut down cleanly", e.getSQLState(), e);
            }
        }
    }
}
