// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.store;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import org.osgi.annotation.versioning.ProviderType;

import org.steward.core.api.outcome.Outcome;

/** Backup, restore and health of the store, for operators. Thread-safe; one backup or restore at a time. */
@ProviderType
public interface StoreKeeper {
    /** The engine and version, e.g. {@code Apache Derby 10.16.1.1}. */
    String engine();

    /** Whether a trivial query answers now. */
    boolean isUp();

    /**
     * Writes a consistent copy into a new folder below {@code target} while the store serves, and returns that
     * folder.
     */
    Outcome<Path> backup(Path target, Consumer<String> progress);

    /**
     * Marks a backup to be restored at the next start; the present data is kept aside, not deleted.
     *
     * @param backup a folder made by {@link #backup}
     */
    Outcome<Path> restore(Path backup, Consumer<String> progress);

    /** Runs the checks of the engine itself (pages, indexes); each line is one finding, empty when sound. */
    List<String> check(Consumer<String> progress);
}
