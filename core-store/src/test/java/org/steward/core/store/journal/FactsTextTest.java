// SPDX-License-Identifier: Apache-2.0
package org.steward.core.store.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FactsTextTest {
    @Property
    void readsBackEveryStorableText(@ForAll @Size(max = 5) Map<String, String> facts) {
        Map<String, String> read = FactsText.read(FactsText.write(facts));
        facts.forEach((key, value) -> {
            if (isStorable(key) && isStorable(value)) {
                assertThat(read).containsEntry(key, value);
            }
        });
    }

    private static boolean isStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!FactsText.storable(text, i)) {
                return false;
            }
        }
        return true;
    }

    @Test
    void replacesWhatNoEngineStores() {
        assertThat(FactsText.read(FactsText.write(Map.of("a", "x\u0000y\uD800z"))))
                .containsEntry("a", "x\uFFFDy\uFFFDz");
    }
}
