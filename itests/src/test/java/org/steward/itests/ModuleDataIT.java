// SPDX-License-Identifier: Apache-2.0
package org.steward.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.steward.core.testkit.life.Distribution;
import org.steward.core.testkit.life.Server;

/**
 * Imports real records of modules on the real assembly. Runs when {@code STEWARD_REAL_DATA} names the folder that holds
 * them.
 */
class ModuleDataIT {
    private static Server server;

    @BeforeAll
    static void start() {
        server = Server.start(Distribution.folder("module-data"), "--empty");
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    private static Path file(String name) {
        String folder = System.getenv("STEWARD_REAL_DATA");
        assumeTrue(folder != null, "STEWARD_REAL_DATA names no folder with " + name);
        Path file = Path.of(folder, name).toAbsolutePath();
        assertThat(file).isRegularFile();
        return file;
    }

    @Test
    void takesOverEveryNoticeOfACityOnce() {
        Path file = file("06_baltimore_vacant_buildings.csv");
        run("estate:create --name Baltimore --zone America/New_York baltimore");
        run("module:enable vacancy");
        String importing = "case:import --estate baltimore --mapping baltimore-vacant --commit " + file;
        String first = run(importing);
        assertThat(first).contains("16453 rows, 16453 added, 0 known, 0 rejected, 0 flagged");
        assertThat(first).contains("MOVED_OUT 16453");
        assertThat(run(importing)).contains("0 added, 16453 known");
        assertThat(run("store:verify")).contains("sound");
        assertThat(run("case:list --estate baltimore --text ELLICOTT")).contains("ELLICOTT");
    }

    @Test
    void replaysTheEventsOfBuildingPermitsOnce() {
        Path file = file("05_coselog_wabo_permit_events.csv");
        run("estate:create --name Wabo --zone Europe/Amsterdam wabo");
        run("module:enable renovation");
        String importing = "case:import --estate wabo --mapping coselog-wabo --commit " + file;
        String first = run(importing);
        assertThat(first).contains("8577 rows, 1434 added, 0 known, 0 rejected");
        assertThat(first).contains("with due time 1434: on time 952, late 377, not finished 105");
        assertThat(run(importing)).contains("0 added, 1434 known");
        Matcher number = Pattern.compile("RN-\\d{6}-\\d{4}").matcher(run("case:list --estate wabo --text case-10011"));
        assertThat(number.find()).isTrue();
        assertThat(run("case:show --estate wabo " + number.group())).contains("Confirmation of receipt", "Resource21");
        assertThat(run("store:verify")).contains("sound");
    }

    /** A session of the console answers one command. */
    private static String run(String command) {
        try (Console console = Console.of(server)) {
            return console.run(command);
        }
    }
}
