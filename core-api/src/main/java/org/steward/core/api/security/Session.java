// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.security;

import java.time.Instant;
import java.util.List;

/**
 * A fresh session. Immutable; {@code toString} does not show the token.
 *
 * @param token the secret, shown once
 * @param userId sign-in name
 * @param estates ids of the estates the member belongs to, the default one first
 * @param expiresAt end of the session when not used
 */
public record Session(String token, String userId, List<String> estates, Instant expiresAt) {
    @Override
    public String toString() {
        return "Session[userId=" + userId + ", estates=" + estates + ", expiresAt=" + expiresAt + "]";
    }
}
