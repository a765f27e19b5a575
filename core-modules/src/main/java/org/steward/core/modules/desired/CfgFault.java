// SPDX-License-Identifier: Apache-2.0
package org.steward.core.modules.desired;

import org.steward.core.api.text.Text;

/** A line of a configuration file that makes no sense. */
public final class CfgFault extends Exception {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final transient Text reason;

    CfgFault(int line, Text reason) {
        super("line " + line + ": " + reason.en());
        this.line = line;
        this.reason = reason;
    }

    /** Number of the line, from 1. */
    public int line() {
        return line;
    }

    /** What is wrong with it. */
    public Text reason() {
        return reason;
    }
}
