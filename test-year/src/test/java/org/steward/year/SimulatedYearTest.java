// SPDX-License-Identifier: Apache-2.0
package org.steward.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A year of a small estate, counted by the platform and by the oracle. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SimulatedYearTest {
    private static final Path ORACLE = Path.of("oracle/Oracle.java");

    private Path folder;
    private Map<String, OracleRun.Count> counted;
    private Map<String, OracleRun.Count> platform;

    @BeforeAll
    void play(@TempDir Path empty) throws Exception {
        folder = empty;
        System.setProperty("derby.system.durability", "test");
        SimulatedYear.play(folder, SimulatedYear.USUAL, 42);
        try (YearCentre centre = new YearCentre(folder, Town.end())) {
            platform = YearFigures.of(centre);
        }
        counted = OracleRun.count(ORACLE, folder);
    }

    @Test
    void countsEveryFigureOfEveryMonthLikeTheOracle() {
        assertThat(YearFigures.differences(platform, counted)).isEmpty();
        assertThat(counted).hasSizeGreaterThan(30 * Town.MONTHS);
    }

    /** What an item measured is checked; so it must not be what it is checked with. */
    @Test
    void tellsAnItemOfASheetThatWasMeasuredWrongly() throws Exception {
        String patrolsOfAGuard = "assessment-sheet/EMPLOYEE/2025-06-01/2025-06-30/guard1";
        WrongSheet.write(folder, patrolsOfAGuard, "(?<=\\| K59 \\| .{1,80} \\| ≥ 98 \\| )\\d\\d(?=\\.\\d \\|)", "11");
        Map<String, OracleRun.Count> wrong;
        try (YearCentre centre = new YearCentre(folder, Town.end())) {
            wrong = YearFigures.of(centre);
        }
        assertThat(OracleRun.count(ORACLE, folder)).isEqualTo(counted);
        assertThat(YearFigures.differences(wrong, counted))
                .singleElement()
                .asString()
                .startsWith("K72-K59 2025-06: ");
    }

    @Test
    void measuresTheItemsOfTheSheetsToo() {
        assertThat(codes(counted))
                .contains("K72-K03", "K72-K06", "K72-K21", "K72-K46", "K72-K48", "K72-K54", "K72-K55", "K72-K59");
    }

    @Test
    void leavesOutNoFigureThePlatformOffers() {
        assertThat(codes(platform))
                .filteredOn(code -> code.matches("K\\d\\d.*") && !codes(counted).contains(code))
                .isEmpty();
    }

    /** What one case adds at most: a share is of one, a score of a hundred points. */
    private static int most(String code) {
        return code.equals("K72") ? 100 : 1;
    }

    private static TreeSet<String> codes(Map<String, OracleRun.Count> counts) {
        return counts.keySet().stream()
                .map(key -> key.substring(0, key.indexOf(' ')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void meetsAndMissesEveryFigureSomeMonth() {
        Map<String, OracleRun.Count> year = counted.entrySet().stream()
                .collect(Collectors.toMap(
                        each -> each.getKey().substring(0, each.getKey().indexOf(' ')),
                        Map.Entry::getValue,
                        (one, other) -> new OracleRun.Count(
                                one.numerator() + other.numerator(), one.denominator() + other.denominator())));
        assertThat(new TreeSet<>(year.keySet()))
                .contains("K01", "K11", "K20", "K32", "K46", "K52", "K54", "K55", "K59", "K60", "K72");
        year.forEach((code, count) -> {
            assertThat(count.numerator()).as(code).isPositive();
            if (count.denominator() > 0) {
                assertThat(count.numerator()).as(code).isLessThan(most(code) * count.denominator());
            }
        });
    }
}
