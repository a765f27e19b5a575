// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.transfer;

import java.io.OutputStream;
import java.util.List;

import org.osgi.annotation.versioning.ProviderType;

/** Writes what a module has put into tables as a file for spreadsheets (电子表格). Thread-safe. */
@ProviderType
public interface Workbooks {
    /**
     * Writes XLSX. No text can be taken for a formula by a spreadsheet; one longer than 32,767 characters is cut. The
     * stream is flushed, not closed.
     *
     * @param sheets at least one
     * @throws java.io.UncheckedIOException when the stream breaks
     */
    void xlsx(List<Sheet> sheets, OutputStream target);

    /**
     * Writes one sheet as CSV (RFC 4180) in UTF-8 with a byte order mark, guarded the same way. The stream is flushed,
     * not closed.
     *
     * @throws java.io.UncheckedIOException when the stream breaks
     */
    void csv(Sheet sheet, OutputStream target);
}
