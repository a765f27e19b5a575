// SPDX-License-Identifier: Apache-2.0
package org.steward.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.steward.core.testkit.JarVariant;
import org.steward.core.testkit.life.Api;
import org.steward.core.testkit.life.CoreBundles;
import org.steward.core.testkit.life.Distribution;
import org.steward.core.testkit.life.Load;
import org.steward.core.testkit.life.Pause;
import org.steward.core.testkit.life.Server;

/** A module that is enabled, replaced, broken and taken away while clients are at work, on the real assembly. */
class ModuleLifeIT {
    private static final Duration SOON = Duration.ofSeconds(30);

    private static Path data;
    private static Server server;
    private static Console console;
    private static Api api;

    @BeforeAll
    static void start() {
        data = Distribution.folder("module-life");
        server = Server.start(data, "--empty");
        console = Console.of(server);
        api = Api.at(server.address()).signIn("admin", Server.PASSWORD);
    }

    @AfterAll
    static void stop() {
        if (console != null) {
            console.close();
        }
        if (server != null) {
            server.close();
        }
    }

    @AfterEach
    void takeTheModuleAway() {
        console.run("module:disable tally");
    }

    @Test
    void enablesAModuleAndRefreshesNoCoreBundle() {
        Map<String, CoreBundles.Stamp> before = CoreBundles.of(data.resolve("karaf"));
        assertThat(before).hasSizeGreaterThan(8);
        Path jar = TallyJars.jar("1.0.0");
        assertThat(console.run("module:enable --from " + jar + " tally")).contains("tally  1.0.0  ACTIVE");
        assertThat(version()).isEqualTo("1.0.0");
        assertThat(CoreBundles.of(data.resolve("karaf"))).isEqualTo(before);
        assertThat(console.run("module:list")).contains("tally", "ACTIVE", "1.0.0", "good");
    }

    @Test
    void replacesSideBySideAndParkedAndRollsBackWithoutAFailedRequest() {
        enable("1.0.0");
        String second = TallyJars.file(TallyJars.version("1.1.0")
                        .file(
                                "db/migration/002-more.sql",
                                "ALTER TABLE tally_seen ADD COLUMN more VARCHAR(20) DEFAULT '' NOT NULL;\n"))
                .toString();
        assertThat(console.run("module:migrations --dry-run tally " + second)).contains("ADD COLUMN more");
        Load load = TallyLoad.on(api, 12);
        load.awaitAnswers(50);
        assertThat(console.run("module:replace tally " + second)).contains("tally  1.1.0  ACTIVE");
        for (String next : new String[] {"1.0.0", "1.1.0", "1.0.0", "1.1.0"}) {
            load.awaitAnswers(30);
            assertThat(console.run("module:replace --parked tally " + next)).contains(next + "  ACTIVE");
        }
        load.awaitAnswers(30);
        assertThat(console.run("module:rollback tally")).contains("tally  1.0.0  ACTIVE");
        load.awaitAnswers(30);
        Load.Report report = load.stop();
        assertThat(report.failures()).isEmpty();
        assertThat(report.unavailable()).isZero();
        assertThat(report.acknowledged()).hasSizeGreaterThan(50);
        assertThat(console.run("module:migrations tally")).contains("002-more.sql");
        awaitSeen(report.acknowledged().size());
    }

    @Test
    void survivesBundleUpdateWithAnswersOrAWaitButNeverWithAnError() {
        enable("1.0.0");
        Load load = TallyLoad.on(api, 8);
        load.awaitAnswers(50);
        String id = bundleId();
        for (String next : new String[] {"1.0.1", "1.0.2", "1.0.3"}) {
            console.run("bundle:update " + id + " file:" + TallyJars.jar(next));
            Pause.until("version " + next, SOON, () -> version().equals(next));
            load.awaitAnswers(30);
        }
        console.run("bundle:stop " + id);
        console.run("bundle:start " + id);
        load.awaitAnswers(30);
        Load.Report report = load.stop();
        assertThat(report.failures()).isEmpty();
        console.run("bundle:stop " + id);
        Pause.until(
                "the grace is over", SOON, () -> api.get("/api/tally/version").status() == 404);
        assertThat(console.run("module:why tally")).contains("stopped by hand");
        String number = report.acknowledged().iterator().next();
        Api.Answer kept = api.get("/api/cases/" + number);
        assertThat(kept.status()).isEqualTo(200);
        assertThat(kept.raw()).contains("Tally tally");
        assertThat(api.post("/api/cases/" + number + "/notes", Map.of("text", "Too late"))
                        .status())
                .isEqualTo(409);
        assertThat(console.run("module:enable tally")).contains("ACTIVE");
    }

    @Test
    void survivesAJarDroppedIntoReplacedInAndRemovedFromTheDeployFolder() throws IOException {
        Path deployed = data.resolve("karaf/deploy/tally.jar");
        Files.copy(TallyJars.jar("2.0.0"), deployed);
        Pause.until("the dropped jar serves", SOON, () -> version().equals("2.0.0"));
        Load load = TallyLoad.on(api, 8);
        load.awaitAnswers(50);
        Files.copy(TallyJars.jar("2.0.1"), deployed, StandardCopyOption.REPLACE_EXISTING);
        Pause.until("the replaced jar serves", SOON, () -> version().equals("2.0.1"));
        load.awaitAnswers(30);
        assertThat(load.stop().failures()).isEmpty();
        Files.delete(deployed);
        Pause.until(
                "the removed jar is gone",
                SOON,
                () -> api.get("/api/tally/version").status() == 404);
        assertThat(api.get("/api/cases?limit=1").status()).isEqualTo(200);
    }

    @Test
    void refusesABrokenVersionWithItsCauseAndServesOn() {
        enable("1.0.0");
        assertThat(replace(TallyJars.version("3.0.0").header("Tally-Fails", "yes")))
                .contains("told to fail");
        assertThat(replace(TallyJars.version("3.0.1").header("Import-Package", "org.nowhere;version=\"[1,2)\"")))
                .contains("org.nowhere");
        assertThat(replace(TallyJars.version("3.0.2").file("db/migration/009-bad.sql", "CREATE TABEL tally_bad;\n")))
                .contains("009-bad.sql");
        assertThat(replace(TallyJars.version("3.0.3")
                        .file("db/migration/001-tally.sql", "CREATE TABLE tally_other (estate_id VARCHAR(40));\n")))
                .contains("001-tally.sql", "was changed after it was applied");
        assertThat(version()).isEqualTo("1.0.0");
        assertThat(replace(TallyJars.version("3.0.4"))).contains("tally  3.0.4  ACTIVE");
        assertThat(version()).isEqualTo("3.0.4");
    }

    @Test
    void quarantinesAModuleThatFailsFromTheStartAndTakesTheMendedOneWithoutARestart() {
        assertThat(console.run("module:enable --from "
                        + TallyJars.file(TallyJars.version("4.0.0").header("Tally-Fails", "yes")) + " tally"))
                .contains("told to fail");
        assertThat(api.get("/api/cases?limit=1").status()).isEqualTo(200);
        enable("4.0.1");
        assertThat(version()).isEqualTo("4.0.1");
    }

    @Test
    void fencesAModuleThatFailsAgainAndAgainUntilAnOperatorLetsItBack() {
        enable("1.0.0");
        for (int i = 0; i < 20; i++) {
            assertThat(api.get("/api/tally/fail").status()).isEqualTo(500);
        }
        assertThat(api.get("/api/tally/version").status()).isEqualTo(404);
        assertThat(console.run("module:why tally")).contains("fenced after 20 failures", "asked to fail");
        assertThat(api.get("/api/cases?limit=1").status()).isEqualTo(200);
        assertThat(console.run("module:enable tally")).contains("ACTIVE");
        assertThat(version()).isEqualTo("1.0.0");
    }

    @Test
    void isNotTouchedByAnUnrelatedFeature() {
        enable("1.0.0");
        Map<String, CoreBundles.Stamp> before = CoreBundles.of(data.resolve("karaf"));
        Load load = TallyLoad.on(api, 4);
        load.awaitAnswers(20);
        console.run("feature:install package");
        load.awaitAnswers(20);
        console.run("feature:uninstall package");
        load.awaitAnswers(20);
        Load.Report report = load.stop();
        assertThat(report.failures()).isEmpty();
        assertThat(report.unavailable()).isZero();
        assertThat(CoreBundles.of(data.resolve("karaf"))).isEqualTo(before);
    }

    @Test
    void exportsADisabledModuleBeforeItsTablesAreDropped() {
        enable("1.0.0");
        Load load = TallyLoad.on(api, 2);
        load.awaitAnswers(20);
        int cases = load.stop().acknowledged().size();
        awaitSeen(cases);
        assertThat(console.run("module:purge --confirm tally tally")).contains("must be disabled first");
        console.run("module:disable tally");
        assertThat(console.run("module:purge --confirm other tally")).contains("once more");
        String printed = console.run("module:purge --confirm tally tally");
        assertThat(printed).contains("exported to", "1 tables of tally dropped");
        Path file = Path.of(printed.replaceAll("(?s).*exported to (\\S+).*", "$1"));
        assertThat(file).isRegularFile();
        assertThat(ZipLines.of(file, "tables/tally_seen.csv")).hasSizeGreaterThan(cases);
        assertThat(ZipLines.of(file, "cases/main/tally-matter.csv")).hasSizeGreaterThan(cases);
        enable("1.0.0");
        assertThat(api.get("/api/cases?type=tally-matter&limit=1").body().path("rows"))
                .isNotEmpty();
    }

    @Test
    void anAdministratorDoesTheSameOnThePage() throws IOException {
        enable("1.0.0");
        TallyJars.version("1.2.0").write(data.resolve("karaf/modules/tally/1.2.0.jar"));
        assertThat(onThePage("do=replace&version=1.2.0")).contains("tally 1.2.0 serves");
        assertThat(version()).isEqualTo("1.2.0");
        assertThat(onThePage("do=replace&version=nonsense")).contains("Write a version such as 1.2.3");
        assertThat(onThePage("do=rollback")).contains("tally 1.0.0 serves");
        onThePage("do=close");
        assertThat(api.get("/api/tally/version").status()).isEqualTo(404);
        onThePage("do=open");
        assertThat(version()).isEqualTo("1.0.0");
        assertThat(onThePage("do=export")).contains("written to");
        onThePage("do=disable");
        assertThat(onThePage("do=purge&confirm=no")).contains("once more");
        assertThat(onThePage("do=purge&confirm=tally")).contains("1 tables of tally dropped");
    }

    private static String onThePage(String fields) {
        return api.submit("/settings/modules", "/tally", fields).raw();
    }

    private static void enable(String version) {
        assertThat(console.run("module:enable --from " + TallyJars.jar(version) + " tally"))
                .contains("tally  " + version + "  ACTIVE");
    }

    private static String replace(JarVariant variant) {
        return console.run("module:replace tally " + TallyJars.file(variant));
    }

    private static String version() {
        return api.get("/api/tally/version").body().path("version").asText();
    }

    private static String bundleId() {
        return console.run("bundle:list -t 0 -s --no-format")
                .lines()
                .filter(line -> line.contains("org.steward.tally"))
                .map(line -> line.replaceAll("^\\s*(\\d+).*", "$1"))
                .findFirst()
                .orElseThrow();
    }

    private static void awaitSeen(int cases) {
        Pause.until(
                "the journal reached the module for each of " + cases + " cases",
                SOON,
                () -> api.get("/api/tally/seen?estate=main")
                                .body()
                                .path("cases")
                                .asInt()
                        >= cases);
    }
}
