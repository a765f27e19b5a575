// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.security;

import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.people.Caller;

/**
 * Sign-in and sessions, kept in the store so that they survive a restart. Tokens are random; only their SHA-256 is
 * stored. Thread-safe.
 */
@ProviderType
public interface SessionKeeper {
    /**
     * Signs in with a password. Attempts are throttled per user and per remote address.
     *
     * @param remote address of the client, for throttling and the journal
     * @return the session; rejected as {@code UNAUTHENTICATED} (without saying which part was wrong) or {@code
     * THROTTLED}
     */
    Outcome<Session> signIn(String user, String password, String remote);

    /**
     * The caller behind a token, in the estate asked for.
     *
     * @param estateId the estate to act in, or an empty string for the member's first
     * @return empty when the token is unknown or expired, or the member is inactive or not of that estate
     */
    Optional<Caller> authenticate(String token, String estateId);

    /** Ends a session; unknown tokens are ignored. */
    void signOut(String token);

    /**
     * A member of staff on the console, where no password is asked: only an existing active member can be used.
     *
     * @param user sign-in name
     */
    Optional<Caller> trusted(String user, String estateId);
}
