// SPDX-License-Identifier: Apache-2.0
package org.steward.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.jar.Attributes;

import org.junit.jupiter.api.Test;

import org.steward.core.api.text.Text;

class BundleLintTest {
    @Test
    void acceptsVersionedImportsOfContracts() {
        assertThat(BundleLint.faults(manifest("Import-Package", "org.steward.core.api.text;version=\"[1.0,2)\"")))
                .isEmpty();
    }

    @Test
    void refusesAnOptionalImportOfTheCore() {
        assertThat(BundleLint.faults(manifest(
                        "Import-Package", "org.steward.core.api.text;version=\"[1.0,2)\";resolution:=optional")))
                .hasSize(1);
    }

    @Test
    void refusesAnImportOfTheCoresInside() {
        assertThat(BundleLint.faults(manifest("Import-Package", "org.steward.core.store")))
                .hasSize(1);
    }

    @Test
    void refusesDynamicImports() {
        assertThat(BundleLint.faults(manifest("DynamicImport-Package", "*"))).hasSize(1);
    }

    @Test
    void findsAHalfTranslatedText() {
        record Sample(Text title) {}
        assertThat(Texts.halfTranslated(new Sample(Text.of("Complaint", "Complaint form"))))
                .hasSize(1);
        assertThat(Texts.halfTranslated(new Sample(Text.of("Complaint", "投诉")))).isEmpty();
    }

    private static Attributes manifest(String name, String value) {
        Attributes attributes = new Attributes();
        attributes.putValue(name, value);
        return attributes;
    }
}
