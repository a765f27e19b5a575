// SPDX-License-Identifier: Apache-2.0
package org.steward.core.print;

import java.io.IOException;

/** A paper passed a limit on its size. */
final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    TooLarge(String what) {
        super(what);
    }
}
