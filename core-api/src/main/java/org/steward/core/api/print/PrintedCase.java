// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.print;

/**
 * A finished paper. Immutable.
 *
 * @param fileName safe as the name of a file, with its ending
 * @param pages how many
 * @param pdf the document; each call gives a copy
 */
public record PrintedCase(String fileName, int pages, byte[] pdf) {
    /** Copies the document. */
    public PrintedCase {
        pdf = pdf.clone();
    }

    @Override
    public byte[] pdf() {
        return pdf.clone();
    }
}
