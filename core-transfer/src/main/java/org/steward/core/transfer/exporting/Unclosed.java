// SPDX-License-Identifier: Apache-2.0
package org.steward.core.transfer.exporting;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** A workbook closes its stream; this one belongs to the caller and is flushed only. */
final class Unclosed extends FilterOutputStream {
    Unclosed(OutputStream target) {
        super(target);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
