// SPDX-License-Identifier: Apache-2.0
package org.steward.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.steward.core.api.search.SearchDocument;

class LuceneIndexTest {
    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir
    Path folder;

    private LuceneIndex index;

    @BeforeEach
    void opens() throws IOException {
        index = new IndexFolder(folder).open(CLOCK);
    }

    @AfterEach
    void closes() throws IOException {
        index.close();
    }

    private void put(long id, String number, String text, long position) {
        index.put(List.of(new SearchDocument("lakeside", id, number, text)), position);
    }

    private List<Long> find(String query) {
        return index.find("lakeside", query, Long.MAX_VALUE, 20);
    }

    @Test
    void findsACaseTheMomentItWasPut() {
        put(1, "CP-202611-0042", "Lift stopped between floors", 7);
        assertThat(find("lift")).containsExactly(1L);
        assertThat(find("LIF stop")).containsExactly(1L);
        assertThat(find("lift water")).isEmpty();
    }

    @Test
    void findsANumberWholeByPartsAndAsPeopleSayIt() {
        put(1, "CP-202611-0042", "", 1);
        assertThat(find("CP-202611-0042")).containsExactly(1L);
        assertThat(find("cp-2026")).containsExactly(1L);
        assertThat(find("42")).containsExactly(1L);
    }

    @Test
    void findsChineseByAnyRunOfCharacters() {
        put(1, "CP-1", "三号楼电梯停在两层之间", 1);
        put(2, "CP-2", "厨房漏水", 2);
        assertThat(find("电梯")).containsExactly(1L);
        assertThat(find("梯停在")).containsExactly(1L);
        assertThat(find("水")).containsExactly(2L);
        assertThat(find("水梯")).isEmpty();
        assertThat(find("ＣＰ 漏水")).containsExactly(2L);
    }

    @Test
    void ignoresCaseAndAccents() {
        put(1, "CP-1", "Café Zoë", 1);
        assertThat(find("cafe zoe")).containsExactly(1L);
    }

    @Test
    void keepsEstatesApart() {
        put(1, "CP-1", "lift", 1);
        assertThat(index.find("harbour", "lift", Long.MAX_VALUE, 20)).isEmpty();
    }

    @Test
    void givesTheNewestFirstAndContinuesBelowAKey() {
        index.put(
                LongStream.rangeClosed(1, 50)
                        .mapToObj(id -> new SearchDocument("lakeside", id, "CP-" + id, "leak"))
                        .toList(),
                50);
        assertThat(index.find("lakeside", "leak", Long.MAX_VALUE, 3)).containsExactly(50L, 49L, 48L);
        assertThat(index.find("lakeside", "leak", 48, 2)).containsExactly(47L, 46L);
    }

    @Test
    void replacesWhatItKnewOfACase() {
        put(1, "CP-1", "leak", 1);
        put(1, "CP-1", "noise", 2);
        assertThat(find("leak")).isEmpty();
        assertThat(find("noise")).containsExactly(1L);
    }

    @Test
    void takesAnyInputWithoutAnError() {
        put(1, "CP-1", "x", 1);
        for (String query : List.of("", "   ", "*", "a AND (", "\"", "\uD800", "\u0000", "x".repeat(5000), "~^:/\\")) {
            assertThat(find(query)).as(query).hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    void remembersItsPositionWhenOpenedAgain() throws IOException {
        put(1, "CP-1", "leak", 11);
        index.close();
        index = new IndexFolder(folder).open(CLOCK);
        assertThat(index.position()).isEqualTo(11);
        assertThat(find("leak")).containsExactly(1L);
    }

    @Test
    void refusesToGoBack() {
        put(1, "CP-1", "leak", 11);
        assertThatThrownBy(() -> put(1, "CP-1", "leak", 10)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void startsFromZeroWhenDiscarded() {
        put(1, "CP-1", "leak", 11);
        index.discard();
        assertThat(index.position()).isZero();
        assertThat(find("leak")).isEmpty();
        put(1, "CP-1", "leak", 1);
        assertThat(find("leak")).containsExactly(1L);
    }

    @Test
    void throwsABrokenIndexAwayAndStartsFromZero() throws IOException {
        put(1, "CP-1", "leak", 11);
        index.close();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.getFileName().toString().startsWith("segments_"))
                    .toList()) {
                Files.write(file, "broken".getBytes(StandardCharsets.UTF_8), StandardOpenOption.TRUNCATE_EXISTING);
            }
        }
        index = new IndexFolder(folder).open(CLOCK);
        assertThat(index.position()).isZero();
        assertThat(find("leak")).isEmpty();
    }
}
