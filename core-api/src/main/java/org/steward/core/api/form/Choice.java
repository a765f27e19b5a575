// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.form;

import org.steward.core.api.text.Text;

/**
 * One value of a choice field. Immutable.
 *
 * @param code stable, upper-case, stored
 */
public record Choice(String code, Text label) {
    /** Shorthand. */
    public static Choice of(String code, String en, String zh) {
        return new Choice(code, Text.of(en, zh));
    }
}
