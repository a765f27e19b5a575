// SPDX-License-Identifier: Apache-2.0
package org.steward.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import org.steward.core.api.module.ModuleDeclaration;

/** The table of coverage claims only what is there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CoverageTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final int SYSTEMS = 82;
    private static final String NONE = "not yet";

    private List<Row> rows;
    private List<ModuleDeclaration> modules;

    /** A line of the table. */
    private record Row(int number, String title, String bundle, String page, String test) {
        static Row of(String line) {
            String[] cells = line.split("\\|", -1);
            return new Row(
                    Integer.parseInt(cells[1].strip()),
                    cells[2].strip(),
                    cells[3].strip(),
                    cells[4].strip().replace("`", ""),
                    cells[5].strip().replace("`", ""));
        }

        boolean isClaimed() {
            return !bundle.equals(NONE);
        }
    }

    @BeforeAll
    void read(@TempDir Path folder) throws Exception {
        rows = Files.readAllLines(ROOT.resolve("docs/coverage.md")).stream()
                .filter(line -> line.matches("\\| \\d+ \\|.*"))
                .map(Row::of)
                .toList();
        try (YearCentre centre = new YearCentre(folder, Town.begin())) {
            new Town(SimulatedYear.USUAL).found(centre);
            modules = centre.modules.enabled(Town.ESTATE);
        }
    }

    @Test
    void namesEachSystemOnceInBothLanguages() {
        assertThat(rows)
                .extracting(Row::number)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, SYSTEMS).boxed().toList());
        assertThat(rows).allSatisfy(row -> assertThat(row.title()).matches("[A-Z].* \\(\\P{ASCII}?.*\\p{IsHan}.*\\)"));
    }

    @Test
    void claimsNoTestThatDoesNotExistAndRun() throws IOException {
        Set<String> expected = Files.readAllLines(ROOT.resolve(".ci/expected-tests")).stream()
                .filter(line -> line.startsWith("org."))
                .map(line -> line.substring(line.lastIndexOf('.') + 1))
                .collect(Collectors.toSet());
        Set<String> written = sources("src/test/java");
        for (Row row : claimed()) {
            assertThat(written).as("test of row " + row.number()).contains(row.test());
            assertThat(expected).as("test of row " + row.number() + " must run").contains(row.test());
        }
    }

    @Test
    void claimsNoPageThatItsBundleDoesNotDeclare() throws IOException {
        String corePages;
        try (Stream<Path> files = Files.walk(ROOT.resolve("core-pages/src/main/java"))) {
            corePages = files.filter(file -> file.toString().endsWith("Page.java"))
                    .map(CoverageTest::text)
                    .collect(Collectors.joining());
        }
        for (Row row : claimed()) {
            assertThat(ROOT.resolve(row.bundle()).resolve("pom.xml"))
                    .as("row " + row.number())
                    .exists();
            assertThat(isDeclared(row, corePages))
                    .as("page of row " + row.number() + ": " + row.page())
                    .isTrue();
        }
    }

    @Test
    void leavesWhatIsNotThereEmpty() {
        assertThat(rows).filteredOn(row -> !row.isClaimed()).allSatisfy(row -> {
            assertThat(row.page()).as("row " + row.number()).isEmpty();
            assertThat(row.test()).as("row " + row.number()).isEmpty();
        });
    }

    private List<Row> claimed() {
        return rows.stream().filter(Row::isClaimed).toList();
    }

    private boolean isDeclared(Row row, String corePages) {
        String page = row.page();
        String id = row.bundle().replace("plugin-", "");
        Stream<ModuleDeclaration> own =
                modules.stream().filter(module -> module.id().equals(id));
        if (page.startsWith("/m/" + id + "/")
                && modules.stream().noneMatch(module -> module.id().equals(id))) {
            return isWritten(row.bundle(), "return \"" + page.substring(id.length() + 4) + "\";");
        }
        if (page.startsWith("/m/" + id + "/")) {
            String path = page.substring(id.length() + 4);
            return own.anyMatch(module ->
                    module.pages().stream().anyMatch(each -> each.path().equals(path)));
        }
        if (page.startsWith("/cases?type=")) {
            String type = page.substring("/cases?type=".length());
            return own.anyMatch(module ->
                    module.caseTypes().stream().anyMatch(each -> each.id().equals(type)));
        }
        return page.length() > 1
                && (corePages.contains("return \"" + page + "\";") || corePages.contains("return \"" + page + "/*\";"));
    }

    /** Whether a page of a bundle that has no part in the year says that this is its path. */
    private static boolean isWritten(String bundle, String path) {
        return files(ROOT.resolve(bundle).resolve("src/main/java"))
                .filter(file -> file.toString().endsWith("Page.java"))
                .anyMatch(file -> text(file).contains(path));
    }

    /** Simple names of the classes below a folder of any bundle. */
    private static Set<String> sources(String folder) throws IOException {
        try (Stream<Path> bundles = Files.list(ROOT)) {
            return bundles.map(bundle -> bundle.resolve(folder))
                    .filter(Files::isDirectory)
                    .flatMap(CoverageTest::files)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(Collectors.toSet());
        }
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
