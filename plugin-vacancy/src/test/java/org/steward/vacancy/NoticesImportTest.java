// SPDX-License-Identifier: Apache-2.0
package org.steward.vacancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
    /** Made up; the dates packed as the city packs them. */
    private static final List<String> NOTICES = List.of(
            "blockLot,fullAddress,neighborhood,councilDistrict,policeDistrict,Location 1,noticeDate",
            "9901 001,1 EXAMPLE ST,SAMPLE PARK,1,CENTRAL,\"(39.1, -76.1)\",01/01/12688",
            "9901 002,2 EXAMPLE ST,SAMPLE PARK,1,CENTRAL,\"(39.1, -76.2)\",01/01/21507",
            "9902 003,3 SPECIMEN AVE,MODEL HILL,2,EASTERN,\"(39.2, -76.1)\",01/01/121609",
            "9902B004,4 SPECIMEN AVE,MODEL HILL,2,EASTERN,,01/01/92412",
            "9903 005,5-7 PATTERN LANE,MODEL HILL,2,EASTERN,\"(39.3, -76.3)\",01/01/60114");

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
        Files.write(file, NOTICES);
        int rows = NOTICES.size() - 1;
        takesOver(file, rows);
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
