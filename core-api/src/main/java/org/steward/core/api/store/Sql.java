// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.store;

import java.util.List;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

/**
 * SQL inside one transaction of one estate. Every statement names its columns and leads with {@code estate_id}.
 * Parameters are positional ({@code ?}); accepted types: {@code String, Integer, Long, Boolean, BigDecimal, Instant}
 * (stored as epoch milliseconds), {@code LocalDate} (stored as ISO text), {@code byte[]}, enums (their name) and
 * {@code null}. Valid until the work returns. Not thread-safe. Every method throws {@link StorageException}.
 */
@ProviderType
public interface Sql {
    /** The estate this transaction is for; {@code "*"} for work of the server itself. */
    String estateId();

    /** Runs one INSERT, UPDATE or DELETE and returns the number of rows. */
    int update(String sql, Object... parameters);

    /** Runs one statement for many rows in one batch. Returns the total number of rows; 0 for an empty list. */
    int batch(String sql, List<Object[]> rows);

    /** Runs a query; rows in the order of the statement. */
    <T> List<T> query(String sql, RowReader<T> reader, Object... parameters);

    /** Runs a query that gives at most one row. */
    <T> Optional<T> one(String sql, RowReader<T> reader, Object... parameters);

    /**
     * Inserts a row that may exist already, without failing the transaction on either engine.
     *
     * @return {@code true} when inserted, {@code false} when a row with the same key was there
     */
    boolean insertIfAbsent(String sql, Object... parameters);

    /**
     * The clause that ends a query after {@code rows} rows, for this engine (e.g. {@code FETCH FIRST 20 ROWS
     * ONLY}).
     */
    String first(int rows);

    /** Work to run after a successful commit, on the committing thread; a failure is logged, never thrown. */
    void afterCommit(Runnable work);
}
