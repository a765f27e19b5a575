// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.steward.core.api.text.Text;

/**
 * Sentences that are shown once after a redirect. They travel with the browser in a short-lived cookie, so that any
 * node may answer the next request. The cookie is signed with the form token of the session: who cannot send a form in
 * somebody's name cannot put words before them either. The address names the sentence, so that another tab does not
 * show it.
 */
final class Sayings {
    /** Name of the cookie. */
    static final String COOKIE = "steward_said";

    /** Name of the parameter of the address that names the sentence. */
    static final String PARAMETER = "said";

    /** How long a sentence may travel. */
    static final Duration LIFE = Duration.ofMinutes(1);

    private static final int KEY_BYTES = 6;
    private static final int LONGEST = 300;
    private static final int PARTS = 5;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder TO_TEXT = Base64.getUrlEncoder().withoutPadding();

    private Sayings() {}

    /** A key that names a sentence in an address. */
    static String key() {
        byte[] bytes = new byte[KEY_BYTES];
        RANDOM.nextBytes(bytes);
        return TO_TEXT.encodeToString(bytes);
    }

    /**
     * Packs a sentence into the value of a cookie; what is longer than 300 characters is cut.
     *
     * @param token form token of the session, not empty
     */
    static String pack(String key, Text sentence, String token, Instant now) {
        String body =
                key + "." + now.plus(LIFE).getEpochSecond() + "." + packed(sentence.en()) + "." + packed(sentence.zh());
        return body + "." + signature(body, token);
    }

    /** The sentence of a cookie; empty when it is another one, too old, or not signed with this token. */
    static Optional<Text> unpack(String cookie, String key, String token, Instant now) {
        String[] parts = cookie.split("\\.");
        if (parts.length != PARTS || token.isEmpty() || !parts[0].equals(key)) {
            return Optional.empty();
        }
        String body = cookie.substring(0, cookie.lastIndexOf('.'));
        if (!same(signature(body, token), parts[PARTS - 1])) {
            return Optional.empty();
        }
        try {
            boolean past = Instant.ofEpochSecond(Long.parseLong(parts[1])).isBefore(now);
            return past ? Optional.empty() : Optional.of(Text.of(unpacked(parts[2]), unpacked(parts[3])));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IllegalStateException("a sentence was signed that cannot be read", e);
        }
    }

    private static String packed(String text) {
        int end = text.offsetByCodePoints(0, Math.min(LONGEST, text.codePointCount(0, text.length())));
        String part = end < text.length() ? text.substring(0, end) + "…" : text;
        return TO_TEXT.encodeToString(part.getBytes(StandardCharsets.UTF_8));
    }

    private static String unpacked(String text) {
        return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static String signature(String body, String token) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return TO_TEXT.encodeToString(mac.doFinal(("said:" + body).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
        }
    }
}
