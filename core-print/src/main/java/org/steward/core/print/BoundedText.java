// SPDX-License-Identifier: Apache-2.0
package org.steward.core.print;

import java.io.Writer;

/** Keeps what is written, up to a limit, without the characters that XML cannot hold. Not thread-safe. */
final class BoundedText extends Writer {
    private final StringBuilder text = new StringBuilder();
    private final int most;

    /** Takes at most so many characters. */
    BoundedText(int most) {
        this.most = most;
    }

    @Override
    public void write(char[] source, int offset, int length) throws TooLarge {
        if (text.length() + length > most) {
            throw new TooLarge("more than " + most + " characters");
        }
        text.append(source, offset, length);
    }

    @Override
    public void flush() {
        // nothing is held back
    }

    @Override
    public void close() {
        // nothing to let go
    }

    /** What was written; characters that XML cannot hold are left out. */
    @Override
    public String toString() {
        return text.codePoints()
                .filter(BoundedText::isXml)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isXml(int c) {
        boolean blank = c == '\t' || c == '\n' || c == '\r';
        boolean plane = c >= 0x20 && c <= 0xd7ff || c >= 0xe000 && c <= 0xfffd;
        return blank || plane || c >= 0x10000;
    }
}
