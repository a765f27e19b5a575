// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.store;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Turns a row into a value. Called once per row on the querying thread; must not keep the row.
 *
 * @param <T> the value
 */
@ConsumerType
@FunctionalInterface
public interface RowReader<T> {
    /** Reads one row; the result may be {@code null} only if the caller of the query accepts that. */
    T read(Row row);
}
