// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.transfer;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;

import org.osgi.annotation.versioning.ProviderType;

import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.people.Caller;

/**
 * Imports cases from CSV or XLSX files; needs {@code case.import}. Rows are independent: a broken one is written to the
 * reject file and never stops the rest. Historical times are kept. Running the same file again adds nothing.
 * Thread-safe.
 */
@ProviderType
public interface CaseImporter {
    /** Mappings shipped by modules and saved for the estate, by id. */
    List<ImportMapping> mappings(String estateId);

    /** Reads a mapping from its JSON text. */
    Outcome<ImportMapping> readMapping(String json);

    /** The JSON text of a mapping. */
    String writeMapping(ImportMapping mapping);

    /** Saves a mapping for the caller's estate. */
    Outcome<ImportMapping> save(Caller caller, ImportMapping mapping);

    /**
     * Runs an import.
     *
     * @param file CSV (UTF-8) or XLSX, by its ending
     * @param commit {@code false} only previews
     * @param progress called now and then with rows done and rows in all (-1 when unknown)
     */
    Outcome<ImportReport> run(
            Caller caller, Path file, ImportMapping mapping, boolean commit, BiConsumer<Integer, Integer> progress);
}
