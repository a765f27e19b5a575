// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.mode;

import java.util.Set;

import org.steward.core.api.text.Text;

/**
 * A department of a mode's organisation (部门). When the mode becomes active, a team with this id is added where there is
 * none; nothing is removed. Immutable.
 *
 * @param id lower-case, the team's id
 * @param roles codes of the roles that work in it
 * @param task what it does, one sentence
 */
public record Department(String id, Text name, Set<String> roles, Text task) {
    /** Copies the roles. */
    public Department {
        roles = Set.copyOf(roles);
    }
}
