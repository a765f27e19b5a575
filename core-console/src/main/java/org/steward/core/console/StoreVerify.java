// SPDX-License-Identifier: Apache-2.0
package org.steward.core.console;

import java.util.ArrayList;
import java.util.List;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

import org.steward.core.api.security.Permissions;
import org.steward.core.api.store.ConsistencyCheck;
import org.steward.core.api.store.StoreKeeper;

/** Verifies the store. */
@Service
@Command(scope = "store", name = "verify", description = "Checks the store and the records against each other")
public final class StoreVerify extends CommandLine {
    @Reference
    private StoreKeeper store;

    @Reference
    private BundleContext context;

    @Override
    public Object execute() throws Exception {
        caller(Permissions.STORE_MANAGE);
        List<String> faults = new ArrayList<>(store.check(System.out::println));
        for (ServiceReference<ConsistencyCheck> found : context.getServiceReferences(ConsistencyCheck.class, null)) {
            ConsistencyCheck check = context.getService(found);
            if (check != null) {
                System.out.println("checking: " + check.title());
                faults.addAll(check.run(System.out::println));
                context.ungetService(found);
            }
        }
        faults.forEach(System.out::println);
        if (!faults.isEmpty()) {
            throw new IllegalStateException("the store has " + faults.size() + " faults");
        }
        System.out.println("sound");
        return null;
    }
}
