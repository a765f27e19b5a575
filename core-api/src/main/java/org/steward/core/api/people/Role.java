// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.people;

import java.util.Set;

import org.steward.core.api.text.Text;

/**
 * A role of domain 1.1 (角色). Immutable.
 *
 * @param code upper-case, e.g. {@code CSA}
 * @param permissions what the role may do by itself
 * @param includes codes of roles whose rights it has as well; followed transitively
 */
public record Role(String code, Text title, Set<String> permissions, Set<String> includes) {
    /** Copies the sets. */
    public Role {
        permissions = Set.copyOf(permissions);
        includes = Set.copyOf(includes);
    }
}
