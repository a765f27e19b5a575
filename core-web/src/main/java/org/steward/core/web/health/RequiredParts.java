// SPDX-License-Identifier: Apache-2.0
package org.steward.core.web.health;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.osgi.framework.BundleContext;

import org.steward.core.api.callback.CallbackDesk;
import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.cases.CaseReader;
import org.steward.core.api.health.Readiness;
import org.steward.core.api.module.ModuleKeeper;
import org.steward.core.api.module.ModuleRegistry;
import org.steward.core.api.module.ModuleStatus;
import org.steward.core.api.notice.Notices;
import org.steward.core.api.security.SessionKeeper;
import org.steward.core.api.store.StoreKeeper;
import org.steward.core.api.transfer.CaseImporter;
import org.steward.core.web.endpoint.EndpointGroups;

/** What a ready centre has: the services of every room, the conditions they name, and no module on its way. */
final class RequiredParts {
    private static final String BOOT_FINISHED = "org.apache.karaf.features.BootFinished";
    private static final List<Class<?>> SERVICES = List.of(
            StoreKeeper.class,
            SessionKeeper.class,
            CaseDesk.class,
            CaseReader.class,
            CallbackDesk.class,
            Notices.class,
            CaseImporter.class,
            ModuleRegistry.class,
            EndpointGroups.class);

    private final BundleContext context;

    RequiredParts(BundleContext context) {
        this.context = context;
    }

    /** What is missing, by name; empty when ready. */
    Map<String, String> missing(List<Readiness> conditions) {
        Map<String, String> missing = new TreeMap<>();
        if (context.getServiceReference(BOOT_FINISHED) == null) {
            missing.put("boot", "The features are still being installed.");
        }
        for (Class<?> service : SERVICES) {
            if (context.getServiceReference(service) == null) {
                missing.put(service.getSimpleName(), "The service is not there.");
            }
        }
        conditions(conditions, missing);
        modules(missing);
        return missing;
    }

    private boolean isInstalled(String symbolicName) {
        return Arrays.stream(context.getBundles()).anyMatch(bundle -> symbolicName.equals(bundle.getSymbolicName()));
    }

    private void conditions(List<Readiness> conditions, Map<String, String> missing) {
        Set<String> expected = new HashSet<>(Set.of("store", "directory", "rest", "gate", "pages"));
        if ("true".equals(context.getProperty("steward.demo")) && isInstalled("org.steward.core.demo")) {
            expected.add("demo-estate");
        }
        for (Readiness condition : conditions) {
            expected.remove(condition.name());
            condition.missing().ifPresent(why -> missing.put(condition.name(), why));
        }
        expected.forEach(name -> missing.put(name, "Nobody has said yet that it is ready."));
    }

    private void modules(Map<String, String> missing) {
        var keeping = context.getServiceReference(ModuleKeeper.class);
        ModuleKeeper keeper = keeping == null ? null : context.getService(keeping);
        if (keeper == null || !keeper.isSettled()) {
            missing.put("modules", "The modules are being installed.");
        }
        if (keeper != null) {
            context.ungetService(keeping);
        }
        var reference = context.getServiceReference(ModuleRegistry.class);
        ModuleRegistry modules = reference == null ? null : context.getService(reference);
        if (modules == null) {
            return;
        }
        try {
            modules.modules().stream()
                    .filter(module -> module.state() == ModuleStatus.State.STARTING)
                    .forEach(module -> missing.put("module-" + module.id(), "The module is starting."));
        } finally {
            context.ungetService(reference);
        }
    }
}
