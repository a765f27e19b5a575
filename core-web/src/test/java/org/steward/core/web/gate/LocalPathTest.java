// SPDX-License-Identifier: Apache-2.0
package org.steward.core.web.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {
    @Test
    void keepsAPathOfThisServer() {
        assertThat(LocalPath.of("/cases?open=true&q=%E6%B0%B4")).isEqualTo("/cases?open=true&q=%E6%B0%B4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "cases",
                "//evil.example",
                "/\\evil.example",
                "https://evil.example",
                "/a\r\nSet-Cookie: x=1",
                "/\t/evil.example",
                "\u0000/a",
                "javascript:alert(1)"
            })
    void refusesWhatMightLeadElsewhere(String next) {
        assertThat(LocalPath.of(next)).isEqualTo("/");
    }

    @Test
    void refusesNothingAndTooMuch() {
        assertThat(LocalPath.of(null)).isEqualTo("/");
        assertThat(LocalPath.of("/" + "a".repeat(2_000))).isEqualTo("/");
    }

    @Property
    void neverLeavesTheServer(@ForAll @From("paths") String next) {
        String path = LocalPath.of(next);
        assertThat(path).startsWith("/").doesNotContain("\r", "\n", "\\");
        assertThat(path.startsWith("//")).isFalse();
        if (path.chars().allMatch(c -> c > ' ' && c < 0x7f) && path.matches("[A-Za-z0-9/:.@?-]*")) {
            assertThat(URI.create("http://here.example/x").resolve(path).getHost())
                    .isEqualTo("here.example");
        }
    }

    @Provide
    Arbitrary<String> paths() {
        return Arbitraries.strings().withChars("/\\:@.?-ab\t\r\n").ofMaxLength(12);
    }
}
