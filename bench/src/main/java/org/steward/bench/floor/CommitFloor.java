// SPDX-License-Identifier: Apache-2.0
package org.steward.bench.floor;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;

import org.apache.derby.jdbc.EmbeddedDataSource;

import org.steward.bench.ClosedLoop;
import org.steward.bench.Latencies;

/** Durable commits of one row each on embedded Derby: the fastest any create can be. */
public final class CommitFloor {
    private static final String DESCRIPTION = "Resident of 7-1-1203 reports that lift B2 stopped twice this morning "
            + "between the third and fourth floor; the doors stayed closed about four minutes, nobody was hurt.";

    private final EmbeddedDataSource source = new EmbeddedDataSource();
    private final AtomicLong ids = new AtomicLong();

    /** Makes the table in a new database. */
    public CommitFloor(Path folder) throws SQLException {
        source.setDatabaseName(folder.toString());
        source.setCreateDatabase("create");
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE request (id BIGINT NOT NULL PRIMARY KEY, title VARCHAR(200) NOT NULL, "
                    + "description VARCHAR(2000), status VARCHAR(16) NOT NULL, created_ms BIGINT NOT NULL)");
            statement.execute("CREATE INDEX request_status ON request (status, id)");
        }
        source.setCreateDatabase(null);
    }

    /** Measures on so many connections. */
    public Latencies run(ClosedLoop loop, int connections) throws InterruptedException, ExecutionException {
        return loop.run(connections, Writer::new);
    }

    /** Shuts the database down. */
    public void close() {
        source.setShutdownDatabase("shutdown");
        try {
            source.getConnection().close();
        } catch (SQLException expected) {
            if (!"08006".equals(expected.getSQLState())) {
                throw new IllegalStateException("Derby did not shut down", expected);
            }
        }
    }

    private final class Writer implements ClosedLoop.Worker {
        private final Connection connection;
        private final PreparedStatement insert;

        Writer() throws SQLException {
            connection = source.getConnection();
            connection.setAutoCommit(false);
            insert = connection.prepareStatement(
                    "INSERT INTO request (id, title, description, status, created_ms) VALUES (?, ?, ?, ?, ?)");
        }

        @Override
        public String call() throws SQLException {
            insert.setLong(1, ids.incrementAndGet());
            insert.setString(2, "Lift B2 in block 7 stops between floors 3 and 4");
            insert.setString(3, DESCRIPTION);
            insert.setString(4, "NEW");
            insert.setLong(5, System.currentTimeMillis());
            insert.executeUpdate();
            connection.commit();
            return "";
        }

        @Override
        public void close() throws SQLException {
            connection.rollback();
            connection.close();
        }
    }
}
