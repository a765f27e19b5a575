// SPDX-License-Identifier: Apache-2.0
package org.steward.core.modules;

/**
 * What became of an offer.
 *
 * @param id of the module, or the bundle's symbolic name when it could not be read
 * @param why one sentence when it could not be built, else an empty string
 */
public record Built(String id, String why) {
    /** Whether it was built, or stands by behind a better offer. */
    public boolean isSound() {
        return why.isEmpty();
    }
}
