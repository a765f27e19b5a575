// SPDX-License-Identifier: Apache-2.0
package org.steward.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.steward.core.store.StoreSettings;

class MigrationTrialTest {
    @TempDir
    private Path folder;

    @Test
    void acceptsATableThatLeadsWithTheEstate() throws IOException {
        assertThat(faults("CREATE TABLE lamp (estate_id VARCHAR(40) NOT NULL, id BIGINT NOT NULL);\n"))
                .isEmpty();
    }

    @Test
    void tellsATableThatDoesNot() throws IOException {
        assertThat(faults("CREATE TABLE lamp (id BIGINT NOT NULL, estate_id VARCHAR(40) NOT NULL);\n"))
                .containsExactly("table lamp does not lead with estate_id but with id");
    }

    @Test
    void failsWithTheScriptThatAnEngineRefuses() {
        assertThatThrownBy(() -> faults("CREATE TABEL lamp (id BIGINT);\n")).hasMessageContaining("001-lamp.sql");
    }

    private List<String> faults(String script) throws IOException {
        Path scripts = Files.createDirectories(folder.resolve("scripts"));
        Files.writeString(scripts.resolve("001-lamp.sql"), script);
        return MigrationTrial.faults(StoreSettings.derby(folder.resolve("data")), "lamps", scripts);
    }
}
