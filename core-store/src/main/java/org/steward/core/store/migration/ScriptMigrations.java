// SPDX-License-Identifier: Apache-2.0
package org.steward.core.store.migration;

import java.net.URL;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.steward.core.api.store.MigrationRecord;
import org.steward.core.api.store.Migrations;
import org.steward.core.api.store.Sql;
import org.steward.core.api.store.StorageException;
import org.steward.core.api.store.Transactions;
import org.steward.core.store.Engine;

/**
 * Migrations recorded in {@code store_migration}. Each script is one transaction; both engines roll its DDL back
 * when it
 * fails. Several nodes wait for each other on a row lock.
 */
public final class ScriptMigrations implements Migrations {
    private static final Logger log = LoggerFactory.getLogger(ScriptMigrations.class);

    private final Engine engine;
    private final Transactions transactions;
    private final Clock clock;

    /** Migrations of a store whose own tables are there. */
    public ScriptMigrations(Engine engine, Transactions transactions, Clock clock) {
        this.engine = engine;
        this.transactions = transactions;
        this.clock = clock;
    }

    private record Applied(String sha256, Instant at) {}

    @Override
    public synchronized List<String> apply(String module, Map<String, URL> scripts) {
        List<String> done = new ArrayList<>();
        for (Script script : Script.of(engine, scripts)) {
            if (transactions.write(Transactions.SERVER, sql -> apply(sql, module, script))) {
                log.info("migration {} of {} applied", script.name(), module);
                done.add(script.name());
            }
        }
        return List.copyOf(done);
    }

    private boolean apply(Sql sql, String module, Script script) {
        sql.update(
                "UPDATE store_lock SET holder = ? WHERE estate_id = ? AND name = 'migration'", module, sql.estateId());
        Applied applied = applied(sql, module).get(script.name());
        if (applied != null && !applied.sha256().equals(script.sha256())) {
            throw new StorageException(
                    "migration " + script.name() + " of " + module + " was changed after it was applied on "
                            + applied.at() + "; put the change into a new script",
                    "",
                    null);
        }
        if (applied != null) {
            return false;
        }
        try {
            SqlScript.statements(script.text()).forEach(sql::update);
        } catch (StorageException e) {
            throw new StorageException(
                    "migration " + script.name() + " of " + module + " failed: " + e.getMessage(), e.sqlState(), e);
        }
        sql.update(
                "INSERT INTO store_migration (estate_id, module, script, sha256, applied_ms) VALUES (?, ?, ?, ?, ?)",
                sql.estateId(),
                module,
                script.name(),
                script.sha256(),
                clock.instant());
        return true;
    }

    private static Map<String, Applied> applied(Sql sql, String module) {
        Map<String, Applied> applied = new HashMap<>();
        sql.query(
                "SELECT script, sha256, applied_ms FROM store_migration WHERE estate_id = ? AND module = ?",
                row -> applied.put(row.text("script"), new Applied(row.text("sha256"), row.instant("applied_ms"))),
                sql.estateId(),
                module);
        return applied;
    }

    @Override
    public List<MigrationRecord> status(String module, Map<String, URL> scripts) {
        Map<String, Applied> applied = transactions.read(Transactions.SERVER, sql -> applied(sql, module));
        List<MigrationRecord> records = new ArrayList<>();
        Set<String> present = new HashSet<>();
        for (Script script : Script.of(engine, scripts)) {
            Applied known = applied.get(script.name());
            boolean changed = known != null && !known.sha256().equals(script.sha256());
            present.add(script.name());
            records.add(new MigrationRecord(
                    module, script.name(), script.sha256(), known == null ? null : known.at(), changed));
        }
        applied.forEach((name, known) -> {
            if (!present.contains(name)) {
                records.add(new MigrationRecord(module, name, known.sha256(), known.at(), false));
            }
        });
        records.sort(java.util.Comparator.comparing(MigrationRecord::script));
        return List.copyOf(records);
    }
}
