// SPDX-License-Identifier: Apache-2.0
package org.steward.core.store;

import java.nio.file.Path;

/**
 * Where the store is. Immutable; {@code toString} does not show the password.
 *
 * @param directory folder of this server's data; Derby's database is its folder {@code db}
 * @param url JDBC address of PostgreSQL; empty for Derby
 * @param user of PostgreSQL; empty for Derby
 * @param password of PostgreSQL; may be empty
 * @param poolSize most connections at once, 2-200
 */
public record StoreSettings(Engine engine, Path directory, String url, String user, String password, int poolSize) {
    /** Connections of a small server. */
    public static final int USUAL_POOL = 24;

    /** @throws IllegalArgumentException naming the setting, the value and what is allowed */
    public StoreSettings {
        if (poolSize < 2 || poolSize > 200) {
            throw new IllegalArgumentException("pool.size: " + poolSize + " is outside 2 to 200");
        }
        if (engine == Engine.POSTGRESQL && !url.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException("url: must begin with jdbc:postgresql:");
        }
        if (engine == Engine.DERBY && !url.isEmpty()) {
            throw new IllegalArgumentException("url: must be empty for engine derby, which lives in 'directory'");
        }
    }

    /** Embedded Derby below a folder. */
    public static StoreSettings derby(Path directory) {
        return new StoreSettings(Engine.DERBY, directory, "", "", "", USUAL_POOL);
    }

    /** PostgreSQL at an address; the folder holds what is not in the database. */
    public static StoreSettings postgresql(Path directory, String url, String user, String password) {
        return new StoreSettings(Engine.POSTGRESQL, directory, url, user, password, USUAL_POOL);
    }

    /** The folder of the Derby database. */
    public Path database() {
        return directory.resolve("db");
    }

    @Override
    public String toString() {
        return "StoreSettings[engine=" + engine + ", directory=" + directory + ", poolSize=" + poolSize + "]";
    }
}
