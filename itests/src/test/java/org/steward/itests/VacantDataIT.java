// SPDX-License-Identifier: Apache-2.0
package org.steward.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import org.steward.core.testkit.life.Distribution;
import org.steward.core.testkit.life.Server;

/**
 * Imports the vacant building notices of a city on the real assembly. Runs when {@code STEWARD_REAL_DATA} names the
 * folder that holds {@code 06_baltimore_vacant_buildings.csv}.
 */
class VacantDataIT {
    private static final String FILE = "06_baltimore_vacant_buildings.csv";

    @Test
    void takesOverEveryNoticeOfACityOnce() throws Exception {
        String folder = System.getenv("STEWARD_REAL_DATA");
        assumeTrue(folder != null, "STEWARD_REAL_DATA names no folder with " + FILE);
        Path file = Path.of(folder, FILE).toAbsolutePath();
        assertThat(file).isRegularFile();
        try (Server server = Server.start(Distribution.folder("vacant-data"), "--empty")) {
            run(server, "estate:create --name Baltimore --zone America/New_York baltimore");
            run(server, "module:enable vacancy");
            String importing = "case:import --estate baltimore --mapping baltimore-vacant --commit " + file;
            String first = run(server, importing);
            assertThat(first).contains("16453 rows, 16453 added, 0 known, 0 rejected, 0 flagged");
            assertThat(first).contains("MOVED_OUT 16453");
            assertThat(run(server, importing)).contains("0 added, 16453 known");
            assertThat(run(server, "store:verify")).contains("sound");
            assertThat(run(server, "case:list --estate baltimore --text ELLICOTT"))
                    .contains("ELLICOTT");
        }
    }

    /** A session of the console answers one command. */
    private static String run(Server server, String command) {
        try (Console console = Console.of(server)) {
            return console.run(command);
        }
    }
}
