// SPDX-License-Identifier: Apache-2.0
package org.steward.core.console;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

import org.steward.core.api.store.StoreKeeper;

/** Shows the store. */
@Service
@Command(scope = "store", name = "status", description = "Shows the engine of the store and whether it answers")
public final class StoreStatus extends CommandLine {
    @Reference
    private StoreKeeper store;

    @Override
    public Object execute() throws Exception {
        System.out.println(store.engine() + ", " + (store.isUp() ? "up" : "down"));
        return null;
    }
}
