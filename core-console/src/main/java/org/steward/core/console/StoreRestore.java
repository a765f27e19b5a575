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

/** Marks a backup to be restored. */
@Service
@Command(scope = "store", name = "restore", description = "Restores a backup at the next start")
public final class StoreRestore extends CommandLine {
    @Reference
    private StoreKeeper store;

    @Argument(name = "backup", required = true, description = "Folder made by store:backup")
    @Completion(FileCompleter.class)
    private String backup;

    @Override
    public Object execute() throws Exception {
        caller(Permissions.STORE_MANAGE);
        System.out.println("restored at the next start: " + value(store.restore(Path.of(backup), System.out::println)));
        return null;
    }
}
