// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.store;

import java.net.URL;
import java.util.List;
import java.util.Map;

import org.osgi.annotation.versioning.ProviderType;

/** Applies the migration scripts of a module in the order of their names, each once. Thread-safe. */
@ProviderType
public interface Migrations {
    /**
     * Applies what is pending. Each script is one transaction where the engine allows it.
     *
     * @param scripts file name → content, from the module's bundle
     * @return the scripts applied now, in order
     * @throws StorageException when a script fails or an applied one was changed; names module and script
     */
    List<String> apply(String module, Map<String, URL> scripts);

    /** What is recorded and pending for a module, in order of the script names; changes nothing. */
    List<MigrationRecord> status(String module, Map<String, URL> scripts);
}
