// SPDX-License-Identifier: Apache-2.0
package org.steward.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.steward.core.api.estate.Estate;
import org.steward.core.api.indicator.Dimension;
import org.steward.core.api.indicator.Figure;
import org.steward.core.api.indicator.FigureCases;
import org.steward.core.api.indicator.FigureQuery;
import org.steward.core.api.indicator.Measurement;
import org.steward.core.api.indicator.Period;
import org.steward.core.api.people.Caller;
import org.steward.core.api.text.Text;
import org.steward.core.api.transfer.ImportMapping;
import org.steward.core.runtime.history.StoredHistory;
import org.steward.core.transfer.importing.MappingShelf;
import org.steward.core.transfer.importing.TableImporter;
import org.steward.core.transfer.importing.TransferSchema;

/**
 * The figures of a day of real requests, beside an own count of the file. Runs when {@code STEWARD_REAL_DATA} names the
 * folder that holds it.
 */
class NycDayTest {
    private static final String FILE = "01_nyc311_service_requests_2013-12-25.csv";
    private static final String ESTATE = "nyc";
    private static final Caller SYSTEM = Caller.system("test", ESTATE);
    private static final Period ALL_DUE = new Period(LocalDate.of(2013, 12, 1), LocalDate.of(2014, 12, 31));
    private static final DateTimeFormatter TIMES = DateTimeFormatter.ofPattern("MM/dd/yyyy hh:mm:ss a", Locale.US);

    /** What the file says: department → on time and due; the same of those that are closed. */
    private final Map<String, long[]> due = new TreeMap<>();

    private final Map<String, long[]> closed = new TreeMap<>();

    @Test
    void countsADayOfRealRequestsLikeTheFile(@TempDir Path folder) throws Exception {
        String data = System.getenv("STEWARD_REAL_DATA");
        assumeTrue(data != null, "STEWARD_REAL_DATA names no folder with " + FILE);
        Path file = Path.of(data, FILE);
        read(file);
        try (YearCentre centre = new YearCentre(folder, Instant.parse("2026-11-25T00:00:00Z"))) {
            imported(centre, file);
            centre.counter.complete(ESTATE);
            Figure ofDue = figure(centre, "K21");
            Figure ofClosed = figure(centre, "K21-CLOSED");
            assertThat(ofDue.measured()).isEqualTo(new Measurement(373, 445));
            assertThat(ofClosed.measured()).isEqualTo(new Measurement(373, 419));
            assertThat(ofDue.value())
                    .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("83.8"));
            assertThat(ofClosed.value())
                    .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("89.0"));
            assertThat(parts(centre, "K21")).isEqualTo(measured(due));
            assertThat(parts(centre, "K21-CLOSED")).isEqualTo(measured(closed));
            assertThat(opened(centre, "K21", "")).isEqualTo(445);
            due.forEach((department, count) ->
                    assertThat(opened(centre, "K21", department)).isEqualTo((int) count[1]));
            for (String unknown : List.of("K20", "K25", "K30")) {
                assertThat(figure(centre, unknown).measured())
                        .as("%s: nobody recorded replies and call-backs here", unknown)
                        .isEqualTo(new Measurement(0, 0));
            }
        }
    }

    private void read(Path file) throws Exception {
        try (Reader text = Files.newBufferedReader(file)) {
            for (CSVRecord row : CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(text)) {
                if (!row.get("Due Date").isEmpty()) {
                    boolean isClosed = !row.get("Closed Date").isEmpty();
                    boolean onTime = isClosed && !at(row, "Closed Date").isAfter(at(row, "Due Date"));
                    count(due, row.get("Agency"), onTime);
                    if (isClosed) {
                        count(closed, row.get("Agency"), onTime);
                    }
                }
            }
        }
    }

    private static LocalDateTime at(CSVRecord row, String column) {
        return LocalDateTime.parse(row.get(column), TIMES);
    }

    private static void count(Map<String, long[]> counts, String department, boolean onTime) {
        long[] count = counts.computeIfAbsent(department, key -> new long[2]);
        count[0] += onTime ? 1 : 0;
        count[1]++;
    }

    private static Map<String, Measurement> measured(Map<String, long[]> counts) {
        Map<String, Measurement> measured = new TreeMap<>();
        counts.forEach((department, count) -> measured.put(department, new Measurement(count[0], count[1])));
        return measured;
    }

    private static void imported(YearCentre centre, Path file) throws Exception {
        Text name = Text.of("New York", "纽约");
        ZoneId zone = ZoneId.of("America/New_York");
        centre.estates
                .create(SYSTEM, new Estate(ESTATE, name, Estate.Kind.RESIDENTIAL, zone, "", "#225588"))
                .orElseThrow();
        StoredHistory history = new StoredHistory(
                centre.schema,
                centre.store.transactions(),
                centre.store.sequences(),
                centre.store.journal(),
                centre.clock,
                centre.modules,
                centre.types,
                centre.estates,
                centre.people,
                centre.staff,
                centre.timers);
        MappingShelf shelf =
                new MappingShelf(centre.store.transactions(), new TransferSchema(centre.store.migrations()));
        shelf.ship(List.of(NycDayTest.class.getResource("/import/nyc311.json")));
        TableImporter importer = new TableImporter(history, centre.types, shelf);
        ImportMapping mapping = importer.mappings(ESTATE).stream()
                .filter(each -> each.id().equals("nyc311"))
                .findFirst()
                .orElseThrow();
        assertThat(importer.run(SYSTEM, file, mapping, true, (done, all) -> {})
                        .orElseThrow()
                        .added())
                .isEqualTo(2386);
    }

    private static Figure figure(YearCentre centre, String code) {
        return centre.figures.of(SYSTEM, ALL_DUE).orElseThrow().stream()
                .filter(each -> each.indicator().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Measurement> parts(YearCentre centre, String code) {
        Map<String, Measurement> parts = new TreeMap<>();
        centre.figures
                .by(SYSTEM, code, ALL_DUE, Dimension.TEAM)
                .orElseThrow()
                .forEach(slice -> parts.put(slice.value(), slice.measured()));
        return parts;
    }

    /** How many different cases stand behind a figure, page by page. */
    private static int opened(YearCentre centre, String code, String department) {
        Set<String> numbers = new HashSet<>();
        String after = "";
        do {
            FigureCases page = centre.figures
                    .cases(
                            SYSTEM,
                            new FigureQuery(
                                    code,
                                    ALL_DUE,
                                    false,
                                    department.isEmpty() ? null : Dimension.TEAM,
                                    department,
                                    after,
                                    50))
                    .orElseThrow();
            page.rows().forEach(row -> numbers.add(row.caseNumber()));
            after = page.next();
        } while (!after.isEmpty());
        return numbers.size();
    }
}
