// SPDX-License-Identifier: Apache-2.0
package org.steward.core.console;

import java.nio.file.Path;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;

import org.steward.core.api.security.Permissions;
import org.steward.core.api.store.StoreKeeper;

/** Writes a backup. */
@Service
@Command(scope = "store", name = "backup", description = "Copies the store while it serves")
public final class StoreBackup extends CommandLine {
    @Reference
    private StoreKeeper store;

    @Argument(name = "folder", required = true, description = "Folder below which the backup is written")
    @Completion(FileCompleter.class)
    private String folder;

    @Override
    public Object execute() throws Exception {
        caller(Permissions.STORE_MANAGE);
        System.out.println("backup: " + value(store.backup(Path.of(folder), System.out::println)));
        return null;
    }
}
