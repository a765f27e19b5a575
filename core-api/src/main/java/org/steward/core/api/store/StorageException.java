// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.store;

/** The store is broken or was used wrongly; answered as 503, never shown to people in detail. */
public final class StorageException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String sqlState;

    /** @param sqlState the SQLSTATE of the engine, or an empty string when there is none */
    public StorageException(String message, String sqlState, Throwable cause) {
        super(message, cause);
        this.sqlState = sqlState;
    }

    /** The SQLSTATE, or an empty string. */
    public String sqlState() {
        return sqlState;
    }
}
