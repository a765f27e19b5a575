// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.cases;

/**
 * Who asked. Immutable.
 *
 * @param partyId known customer, or an empty string
 * @param name as given, or an empty string
 * @param phone to reach them, or an empty string
 * @param anonymous whether they did not want to be named; then the other parts are empty
 */
public record Requester(String partyId, String name, String phone, boolean anonymous) {
    /** Nobody named. */
    public static final Requester ANONYMOUS = new Requester("", "", "", true);
}
