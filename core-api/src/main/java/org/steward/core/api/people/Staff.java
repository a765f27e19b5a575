// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.people;

import java.util.Set;

import org.steward.core.api.text.Language;

/**
 * A member of staff (员工). Immutable.
 *
 * @param id the sign-in name: lower-case letters, digits, dots, dashes, 2-40 characters; never changes
 * @param name as shown to colleagues and customers
 * @param roles role codes, may be empty
 * @param team team id, or an empty string
 * @param phone work phone, or an empty string
 * @param language language of the pages
 * @param active an inactive member cannot sign in and gets no new work
 */
public record Staff(
        String id, String name, Set<String> roles, String team, String phone, Language language, boolean active) {
    /** Copies the roles. */
    public Staff {
        roles = Set.copyOf(roles);
    }
}
