// SPDX-License-Identifier: Apache-2.0
package org.steward.core.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;

import org.steward.core.api.journal.Journal;
import org.steward.core.api.store.Migrations;
import org.steward.core.api.store.ModuleTables;
import org.steward.core.api.store.Sequences;
import org.steward.core.api.store.StoreKeeper;
import org.steward.core.api.store.Transactions;
import org.steward.core.store.journal.JdbcJournal;
import org.steward.core.store.keeper.DerbyKeeper;
import org.steward.core.store.keeper.PostgresKeeper;
import org.steward.core.store.keeper.RestoreMark;
import org.steward.core.store.migration.JdbcModuleTables;
import org.steward.core.store.migration.ScriptMigrations;

/** An open store with everything it offers. Thread-safe; close it once. */
public final class Store implements AutoCloseable {
    private static final String JOURNAL_SCRIPT = "001-journal.sql";

    private final StoreSettings settings;
    private final HikariDataSource pool;
    private final Transactions transactions;
    private final HiLoSequences sequences;
    private final Migrations migrations;
    private final Journal journal;
    private final StoreKeeper keeper;

    private Store(StoreSettings settings, DataSource plain, Clock clock) {
        this.settings = settings;
        this.pool = DataSources.pooled(plain, "steward", settings.poolSize());
        this.transactions = new JdbcTransactions(settings.engine(), pool);
        this.sequences = new HiLoSequences(settings.engine(), plain);
        try {
            this.migrations = new ScriptMigrations(settings.engine(), transactions, clock);
            URL script = Store.class.getResource("/db/migration/" + JOURNAL_SCRIPT);
            migrations.apply("core-store", Map.of(JOURNAL_SCRIPT, script));
            this.journal = new JdbcJournal(transactions, sequences);
            this.keeper = settings.engine() == Engine.DERBY
                    ? new DerbyKeeper(pool, new RestoreMark(settings.database(), clock), clock)
                    : new PostgresKeeper(pool);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /**
     * Opens a store; a Derby database is made when there is none.
     *
     * @throws org.steward.core.api.store.StorageException when it cannot be opened
     */
    public static Store open(StoreSettings settings, Clock clock) {
        try {
            Files.createDirectories(settings.directory());
        } catch (IOException e) {
            throw new UncheckedIOException("directory: " + settings.directory() + " cannot be made", e);
        }
        if (settings.engine() == Engine.DERBY) {
            new RestoreMark(settings.database(), clock).carryOut();
        }
        DataSource plain = DataSources.plain(settings);
        StoreTables.make(plain);
        return new Store(settings, plain, clock);
    }

    /** Transactions on it. */
    public Transactions transactions() {
        return transactions;
    }

    /** Sequences in it. */
    public Sequences sequences() {
        return sequences;
    }

    /** Migrations of it. */
    public Migrations migrations() {
        return migrations;
    }

    /** The journal in it. */
    public Journal journal() {
        return journal;
    }

    /** Tables of modules in it. */
    public ModuleTables moduleTables() {
        return new JdbcModuleTables(pool, transactions);
    }

    /** Backup and checks. */
    public StoreKeeper keeper() {
        return keeper;
    }

    @Override
    public void close() {
        sequences.close();
        pool.close();
        if (settings.engine() == Engine.DERBY) {
            DataSources.shutDown(settings);
        }
    }
}
