// SPDX-License-Identifier: Apache-2.0
package org.steward.vacancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseQuery;
import org.steward.core.api.estate.Estate;
import org.steward.core.api.people.Caller;
import org.steward.core.api.text.Text;
import org.steward.core.api.transfer.ImportMapping;
import org.steward.core.api.transfer.ImportReport;
import org.steward.vacancy.ledger.VacantUnitType;

/** The vacant building notices of Baltimore, some of them and, where they are at hand, all. */
class NoticesImportTest {
    private static final String CITY = "baltimore";
    private static final Caller SYSTEM = Caller.system("test", CITY);

    @TempDir
    Path folder;

    private Centre centre;

    @BeforeEach
    void open() {
        centre = new Centre(folder.resolve("centre"), Instant.parse("2026-11-25T00:00:00Z"));
        Text name = Text.of("Baltimore", "巴尔的摩");
        centre.estates
                .create(
                        SYSTEM,
                        new Estate(CITY, name, Estate.Kind.RESIDENTIAL, ZoneId.of("America/New_York"), "", "#225588"))
                .orElseThrow();
    }

    @AfterEach
    void close() throws Exception {
        centre.close();
    }

    @Test
    void takesOverNoticesOnce() throws IOException {
        Path file = folder.resolve("notices.csv");
        try (InputStream rows = NoticesImportTest.class.getResourceAsStream("/baltimore-notices.csv")) {
            Files.copy(rows, file);
        }
        int rows = Files.readAllLines(file).size() - 1;
        takesOver(file, rows);
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "STEWARD_REAL_DATA", matches = ".+")
    void takesOverEveryNoticeOnce() {
        Path file = Path.of(System.getenv("STEWARD_REAL_DATA"), "06_baltimore_vacant_buildings.csv");
        takesOver(file.toAbsolutePath(), 16_453);
    }

    private void takesOver(Path file, int rows) {
        ImportReport first = run(file);
        assertThat(first.flaws()).isEmpty();
        assertThat(first.rows()).isEqualTo(rows);
        assertThat(first.added()).isEqualTo(rows);
        assertThat(first.byState()).isEqualTo(Map.of("MOVED_OUT", rows));
        ImportReport second = run(file);
        assertThat(second.added()).isZero();
        assertThat(second.known()).isEqualTo(rows);
        assertThat(at("oldest").times().receivedAt()).isEqualTo(Instant.parse("1988-01-26T05:00:00Z"));
        Case newest = at("newest");
        assertThat(newest.times().receivedAt()).isEqualTo(Instant.parse("2014-06-01T04:00:00Z"));
        assertThat(newest.state()).isEqualTo("MOVED_OUT");
        assertThat(newest.fields()).containsEntry("kind", "LEFT").containsKeys("area", "reference");
        assertThat(newest.times().dueAt()).isNull();
    }

    private ImportReport run(Path file) {
        ImportMapping mapping = centre.importer.mappings(CITY).stream()
                .filter(each -> each.id().equals("baltimore-vacant"))
                .findFirst()
                .orElseThrow();
        return centre.importer
                .run(SYSTEM, file, mapping, true, (done, all) -> {})
                .orElseThrow();
    }

    private Case at(String end) {
        return centre.reader
                .list(SYSTEM, CaseQuery.of(Map.of("type", VacantUnitType.ID, "sort", end, "limit", "1")))
                .orElseThrow()
                .rows()
                .get(0);
    }
}
