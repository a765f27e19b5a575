// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.store;

import java.util.function.Function;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Runs work in one transaction for one estate. Thread-safe. A call inside running work of the same estate joins that
 * transaction; a write inside a read is a transaction of its own and takes a second connection, so begin with the
 * write. The transaction is committed when the work returns and rolled back when it throws. A serialisation
 * failure or dead lock of the engine is retried a few times, so work must be free of side effects outside the store.
 */
@ProviderType
public interface Transactions {
    /** The estate id of work that belongs to the server, not to an estate. */
    String SERVER = "*";

    /**
     * Runs the work and commits durably before returning.
     *
     * @throws StorageException when the store is down or the statement is wrong
     */
    <T> T write(String estateId, Function<Sql, T> work);

    /**
     * Runs the work read-only.
     *
     * @throws StorageException when the store is down or the statement is wrong
     */
    <T> T read(String estateId, Function<Sql, T> work);
}
