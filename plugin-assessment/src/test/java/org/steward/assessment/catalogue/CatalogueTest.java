// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

/** The catalogue of indicators. */
class CatalogueTest {
    @Test
    void namesK01ToK72OnceEachInOrder() {
        List<String> codes = IntStream.rangeClosed(1, 72)
                .mapToObj(number -> "K%02d".formatted(number))
                .toList();
        assertThat(Catalogue.entries()).extracting(Catalogue.Entry::code).isEqualTo(codes);
    }

    @Test
    void speaksBothLanguages() {
        assertThat(Catalogue.entries()).allSatisfy(entry -> {
            assertThat(entry.title().en()).as(entry.code()).matches("[ -~]+");
            assertThat(entry.title().zh()).as(entry.code()).containsPattern("\\p{IsHan}");
        });
        assertThat(Catalogue.entries()).extracting(entry -> entry.title().zh()).doesNotHaveDuplicates();
    }

    @Test
    void putsWhatItDoesNotKnowInASectionOfItsOwn() {
        assertThat(Catalogue.section("K21")).isEqualTo(Section.FEEDBACK);
        assertThat(Catalogue.section("VAC-STORM")).isEqualTo(Section.OWN);
        assertThat(Catalogue.entry("K73")).isEmpty();
    }
}
