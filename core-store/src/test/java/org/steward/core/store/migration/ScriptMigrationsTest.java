// SPDX-License-Identifier: Apache-2.0
package org.steward.core.store.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.steward.core.api.store.MigrationRecord;
import org.steward.core.api.store.StorageException;
import org.steward.core.store.Store;
import org.steward.core.store.StoreSettings;

class ScriptMigrationsTest {
    @TempDir
    Path folder;

    private final Map<String, URL> scripts = new HashMap<>();
    private Store store;

    @BeforeEach
    void opens() {
        store = Store.open(settings(), Clock.systemUTC());
    }

    /** The store of the test: embedded Derby. */
    StoreSettings settings() {
        return StoreSettings.derby(folder.resolve("store"));
    }

    /** Its engine in the names of scripts. */
    String engine() {
        return "derby";
    }

    @AfterEach
    void closes() {
        store.close();
    }

    private void script(String name, String sql) throws IOException {
        scripts.put(name, Files.writeString(folder.resolve(name), sql).toUri().toURL());
    }

    @Test
    void appliesEachScriptOnceInOrderOfNames() throws IOException {
        script("002-more.sql", "ALTER TABLE visit ADD COLUMN note VARCHAR(20);");
        script("001-visit.sql", "CREATE TABLE visit (estate_id VARCHAR(40) NOT NULL);");
        assertThat(store.migrations().apply("visits", scripts)).containsExactly("001-visit.sql", "002-more.sql");
        assertThat(store.migrations().apply("visits", scripts)).isEmpty();
    }

    @Test
    void takesTheVariantOfItsEngine() throws IOException {
        script("001-file.derby.sql", "CREATE TABLE file_part (estate_id VARCHAR(40), content BLOB);");
        script("001-file.postgresql.sql", "CREATE TABLE file_part (estate_id VARCHAR(40), content BYTEA);");
        assertThat(store.migrations().apply("files", scripts)).containsExactly("001-file." + engine() + ".sql");
    }

    @Test
    void leavesNothingOfAScriptThatFailsAndNamesIt() throws IOException {
        script("001-half.sql", "CREATE TABLE half (estate_id VARCHAR(40)); CREATE TABLE half (estate_id VARCHAR(40));");
        assertThatThrownBy(() -> store.migrations().apply("broken", scripts))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("001-half.sql of broken failed");
        script("001-half.sql", "CREATE TABLE half (estate_id VARCHAR(40));");
        assertThat(store.migrations().apply("broken", scripts)).containsExactly("001-half.sql");
    }

    @Test
    void refusesAScriptThatWasChangedAfterItWasApplied() throws IOException {
        script("001-visit.sql", "CREATE TABLE visit (estate_id VARCHAR(40) NOT NULL);");
        store.migrations().apply("visits", scripts);
        script("001-visit.sql", "CREATE TABLE visit (estate_id VARCHAR(41) NOT NULL);");
        assertThat(store.migrations().status("visits", scripts))
                .singleElement()
                .satisfies(record -> assertThat(record.changed()).isTrue());
        assertThatThrownBy(() -> store.migrations().apply("visits", scripts))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("changed after it was applied");
    }

    @Test
    void tellsWhatIsPendingWithoutApplyingIt() throws IOException {
        script("001-visit.sql", "CREATE TABLE visit (estate_id VARCHAR(40) NOT NULL);");
        assertThat(store.migrations().status("visits", scripts))
                .extracting(MigrationRecord::appliedAt)
                .containsOnlyNulls();
        assertThat(store.migrations().apply("visits", scripts)).hasSize(1);
    }
}
