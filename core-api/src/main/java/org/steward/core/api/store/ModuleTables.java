// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.store;

import java.util.List;
import java.util.function.Consumer;

import org.osgi.annotation.versioning.ProviderType;

/** The tables of a module as a whole, for taking them along and for taking them away. Thread-safe. */
@ProviderType
public interface ModuleTables {
    /** Of these tables, by name in any case, those that exist; in lower case, by name. */
    List<String> existing(List<String> names);

    /**
     * Reads a table.
     *
     * @param rows told the names of the columns first, then every row as texts in their order; SQL NULL is {@code null}
     * @return the number of rows
     * @throws StorageException when the table is not there
     */
    long read(String table, Consumer<List<String>> rows);

    /**
     * Drops tables of a module and forgets that its migrations were applied, in one transaction.
     *
     * @throws StorageException when a table is not there or another one refers to it
     */
    void drop(String module, List<String> tables);
}
