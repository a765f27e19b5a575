// SPDX-License-Identifier: Apache-2.0
package org.steward.core.directory.staff;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;

import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.text.Text;

/**
 * Hashes and checks passwords with Argon2id (19 MiB, two passes). At most two at a time, so that a crowd at the door
 * costs neither the memory nor the processors of the house. Thread-safe.
 */
public final class Passwords {
    private static final Argon2Function ARGON = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);
    private static final Semaphore PLACES = new Semaphore(2);
    private static final int SHORTEST = 10;
    private static final int LONGEST = 200;
    private static final int PATIENCE_SECONDS = 10;

    private Passwords() {}

    /** What is wrong with a new password; empty when it may be used. */
    public static Optional<Flaw> flaw(String field, String password) {
        return password.length() >= SHORTEST && password.length() <= LONGEST
                ? Optional.empty()
                : Optional.of(
                        new Flaw(field, "bad-length", Text.of("A password has 10-200 characters", "密码长度为 10-200 个字符")));
    }

    /** The hash to keep. */
    public static String hash(String password) {
        enter();
        try {
            return Password.hash(password).addRandomSalt(16).with(ARGON).getResult();
        } finally {
            PLACES.release();
        }
    }

    /** Whether a password belongs to a hash; takes as long for an empty hash, and is false then. */
    public static boolean matches(String password, String hash) {
        if (password.length() > LONGEST) {
            return false;
        }
        if (hash.isEmpty()) {
            hash(password);
            return false;
        }
        enter();
        try {
            return Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash));
        } finally {
            PLACES.release();
        }
    }

    private static void enter() {
        try {
            if (PLACES.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException("too many passwords are being checked now");
    }
}
