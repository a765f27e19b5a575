// SPDX-License-Identifier: Apache-2.0
package org.steward.core.web.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class SecretsTest {
    @Test
    void makesValuesThatDiffer() {
        assertThat(Stream.generate(Secrets::random).limit(1_000).collect(Collectors.toSet()))
                .hasSize(1_000)
                .allMatch(secret -> secret.matches("[A-Za-z0-9_-]{24}"));
    }

    @Test
    void derivesATokenThatIsAlwaysTheSameAndHidesTheSecret() {
        assertThat(Secrets.csrf("secret")).isEqualTo(Secrets.csrf("secret")).doesNotContain("secret");
        assertThat(Secrets.csrf("secret")).isNotEqualTo(Secrets.csrf("secret2"));
    }

    @Test
    void comparesWholeTexts() {
        assertThat(Secrets.same("abc", "abc")).isTrue();
        assertThat(Secrets.same("abc", "abcd")).isFalse();
        assertThat(Secrets.same("", "abc")).isFalse();
    }
}
