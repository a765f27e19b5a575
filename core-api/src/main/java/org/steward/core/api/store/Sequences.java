// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.store;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Numbers that grow and are never given twice, also by several nodes. Blocks are taken from the store in a transaction
 * of their own and given out from memory, so that no row is fought over; a block may be lost at a crash (gaps).
 * Thread-safe.
 */
@ProviderType
public interface Sequences {
    /**
     * The next number.
     *
     * @param estateId the estate whose sequence it is, or {@link Transactions#SERVER}
     * @param name 1-60 characters, e.g. {@code case} or {@code number.CP.202611}; created at first use, starting at 1
     * @param block how many numbers are taken from the store at once, 1-10,000; in a hurry up to 32 times as many
     * @throws StorageException when the store is down
     */
    long next(String estateId, String name, int block);
}
