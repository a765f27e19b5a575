// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment.catalogue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.steward.core.api.text.Text;

/** The catalogue of indicators (指标目录, domain section 4): what could be measured. Immutable and thread-safe. */
public final class Catalogue {
    private static final int PARTS = 4;
    private static final Map<String, Entry> ENTRIES = read();

    private Catalogue() {}

    /** An indicator of the catalogue. */
    public record Entry(String code, Section section, Text title) {}

    private static Map<String, Entry> read() {
        Map<String, Entry> entries = new LinkedHashMap<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Catalogue.class.getResourceAsStream("catalogue.tsv"), StandardCharsets.UTF_8))) {
            lines.lines().map(Catalogue::parse).forEach(entry -> entries.put(entry.code(), entry));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }

    private static Entry parse(String line) {
        String[] parts = line.split("\t", -1);
        if (parts.length != PARTS) {
            throw new IllegalStateException("no entry of the catalogue: " + line);
        }
        return new Entry(parts[0], Section.valueOf(parts[1]), Text.of(parts[2], parts[3]));
    }

    /** All entries by code. */
    public static List<Entry> entries() {
        return List.copyOf(ENTRIES.values());
    }

    /** The entry with a code. */
    public static Optional<Entry> entry(String code) {
        return Optional.ofNullable(ENTRIES.get(code));
    }

    /** Where an indicator stands, also one that is not in the catalogue. */
    public static Section section(String code) {
        Entry known = ENTRIES.get(code);
        return known == null ? Section.OWN : known.section();
    }
}
