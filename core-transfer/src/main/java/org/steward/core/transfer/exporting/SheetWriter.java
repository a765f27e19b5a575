// SPDX-License-Identifier: Apache-2.0
package org.steward.core.transfer.exporting;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Writes rows of texts; guards every cell against being taken for a formula. Not thread-safe. */
interface SheetWriter extends Closeable {
    /** Writes one row. */
    void row(List<String> cells) throws IOException;

    /** Completes the file and flushes the stream without closing it. */
    @Override
    void close() throws IOException;
}
