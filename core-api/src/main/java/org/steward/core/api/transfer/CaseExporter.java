// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.transfer;

import java.io.OutputStream;

import org.osgi.annotation.versioning.ProviderType;

import org.steward.core.api.cases.CaseQuery;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.people.Caller;

/** Writes lists of cases as files; needs {@code case.export}. Thread-safe. */
@ProviderType
public interface CaseExporter {
    /** Formats of a list. */
    enum Format {
        CSV,
        XLSX
    }

    /**
     * Writes every case of a query (its limit ignored), streamed, with headings in the caller's language and times in
     * the
     * estate's zone. No cell can be taken for a formula by a spreadsheet. The stream is flushed, not closed; nothing is
     * written when refused.
     *
     * @return the number of cases
     */
    Outcome<Long> write(Caller caller, CaseQuery query, Format format, OutputStream target);
}
