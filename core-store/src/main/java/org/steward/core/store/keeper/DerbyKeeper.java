// SPDX-License-Identifier: Apache-2.0
package org.steward.core.store.keeper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;

import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.store.StorageException;
import org.steward.core.api.store.StoreKeeper;
import org.steward.core.api.text.Text;

/** Keeps an embedded Derby database, with Derby's own procedures. */
public final class DerbyKeeper implements StoreKeeper {
    private final DataSource source;
    private final RestoreMark mark;
    private final Clock clock;

    /** A keeper of an open database. */
    public DerbyKeeper(DataSource source, RestoreMark mark, Clock clock) {
        this.source = source;
        this.mark = mark;
        this.clock = clock;
    }

    @Override
    public String engine() {
        return EngineFacts.name(source);
    }

    @Override
    public boolean isUp() {
        return EngineFacts.answers(source, "VALUES 1");
    }

    @Override
    public synchronized Outcome<Path> backup(Path target, Consumer<String> progress) {
        Path folder = unused(target.resolve("steward-" + RestoreMark.stamp(clock)));
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            return refused(
                    "target", Text.of("{0} cannot be written", "无法写入 {0}").with(folder));
        }
        progress.accept("copying the database to " + folder);
        try (Connection connection = source.getConnection();
                CallableStatement call = connection.prepareCall("CALL SYSCS_UTIL.SYSCS_BACKUP_DATABASE(?)")) {
            call.setString(1, folder.toString());
            call.execute();
            connection.commit();
        } catch (SQLException e) {
            throw new StorageException("the backup failed: " + e.getMessage(), e.getSQLState(), e);
        }
        progress.accept("done");
        return Outcome.done(folder);
    }

    private static Path unused(Path wanted) {
        Path folder = wanted;
        for (int i = 2; Files.exists(folder); i++) {
            folder = wanted.resolveSibling(wanted.getFileName() + "-" + i);
        }
        return folder;
    }

    @Override
    public synchronized Outcome<Path> restore(Path backup, Consumer<String> progress) {
        if (!Files.isRegularFile(backup.resolve("db").resolve("service.properties"))) {
            return refused(
                    "backup",
                    Text.of("{0} is no backup of a store", "{0} 不是数据备份").with(backup));
        }
        try {
            mark.set(backup);
        } catch (IOException e) {
            throw new StorageException("the restore cannot be noted: " + e.getMessage(), "", e);
        }
        progress.accept("it takes the place of the present data at the next start; the present data is kept aside");
        return Outcome.done(backup);
    }

    @Override
    public List<String> check(Consumer<String> progress) {
        List<String> faults = new ArrayList<>();
        try (Connection connection = source.getConnection()) {
            for (String table : tables(connection)) {
                progress.accept("checking " + table);
                check(connection, table, faults);
            }
            connection.commit();
        } catch (SQLException e) {
            throw new StorageException("the check failed: " + e.getMessage(), e.getSQLState(), e);
        }
        return List.copyOf(faults);
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(
                        "SELECT tablename FROM sys.systables WHERE tabletype = 'T' ORDER BY 1")) {
            while (result.next()) {
                tables.add(result.getString(1));
            }
        }
        return tables;
    }

    private static void check(Connection connection, String table, List<String> faults) {
        try (PreparedStatement check = connection.prepareStatement("VALUES SYSCS_UTIL.SYSCS_CHECK_TABLE('APP', ?)")) {
            check.setString(1, table);
            try (ResultSet result = check.executeQuery()) {
                if (!result.next() || result.getInt(1) != 1) {
                    faults.add("table " + table + " is not consistent");
                }
            }
        } catch (SQLException e) {
            faults.add("table " + table + ": " + e.getMessage());
        }
    }

    private static Outcome<Path> refused(String field, Text why) {
        return Outcome.rejected(Rejection.Kind.INVALID, field, "unusable-folder", why);
    }
}
