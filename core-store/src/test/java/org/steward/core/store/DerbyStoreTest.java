// SPDX-License-Identifier: Apache-2.0
package org.steward.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DerbyStoreTest extends StoreContract {
    @TempDir
    Path folder;

    private Store store;

    @BeforeEach
    @Override
    void makesATable() {
        store = Store.open(StoreSettings.derby(folder), Clock.systemUTC());
        super.makesATable();
    }

    @AfterEach
    void closes() {
        store.close();
    }

    @Override
    Store store() {
        return store;
    }

    @Test
    void keepsWhatWasCommittedWhenOpenedAgain() {
        long last = store.sequences().next("a", "case", 10);
        write("kept");
        store.close();
        store = Store.open(StoreSettings.derby(folder), Clock.systemUTC());
        assertThat(read()).isEqualTo("kept");
        assertThat(store.sequences().next("a", "case", 10)).isGreaterThan(last);
    }

    @Test
    void restoresABackupAtTheNextStartAndKeepsThePresentAside() {
        write("before");
        Path backup =
                store.keeper().backup(folder.resolve("backups"), line -> {}).orElseThrow();
        store.transactions().write("a", sql -> sql.update("UPDATE thing SET name = 'after' WHERE estate_id = 'a'"));
        store.keeper().restore(backup, line -> {}).orElseThrow();
        assertThat(read()).isEqualTo("after");
        store.close();
        store = Store.open(StoreSettings.derby(folder), Clock.systemUTC());
        assertThat(read()).isEqualTo("before");
        assertThat(folder).isDirectoryContaining("glob:**db-before-restore-*");
    }

    @Test
    void refusesToRestoreAFolderThatIsNoBackup() {
        assertThat(store.keeper().restore(folder.resolve("nothing"), line -> {}).isDone())
                .isFalse();
    }

    private void write(String name) {
        store.transactions()
                .write("a", sql -> sql.update("INSERT INTO thing (estate_id, id, name) VALUES ('a', 1, ?)", name));
    }

    private String read() {
        return store.transactions()
                .read("a", sql -> sql.one("SELECT name FROM thing WHERE estate_id = 'a'", row -> row.text("name")))
                .orElseThrow();
    }
}
