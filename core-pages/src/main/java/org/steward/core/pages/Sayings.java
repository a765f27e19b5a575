// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import java.security.SecureRandom;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.steward.core.api.text.Text;

/** Sentences that are shown once after a redirect. The last few are kept. Thread-safe. */
final class Sayings {
    private static final int MOST = 500;
    private static final int KEY_BYTES = 12;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, Text> kept = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Text> eldest) {
            return size() > MOST;
        }
    });

    /** Keeps a sentence and gives the key it is asked for with. */
    String keep(Text sentence) {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        String name = HexFormat.of().formatHex(key);
        kept.put(name, sentence);
        return name;
    }

    /** The sentence of a key, once. */
    Optional<Text> take(String key) {
        return Optional.ofNullable(kept.remove(key));
    }
}
