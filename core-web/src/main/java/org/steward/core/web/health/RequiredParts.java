// SPDX-License-Identifier: Apache-2.0
package org.steward.core.web.health;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import jakarta.servlet.Filter;
import jakarta.servlet.Servlet;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;

import org.steward.core.api.callback.CallbackDesk;
import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.cases.CaseReader;
import org.steward.core.api.health.Readiness;
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
        served(missing, "rest", Servlet.class, "(osgi.http.whiteboard.servlet.pattern=/api/\\*)");
        served(missing, "gate", Filter.class, "(osgi.http.whiteboard.filter.pattern=/\\*)");
        conditions(conditions, missing);
        modules(missing);
        return missing;
    }

    /** Whether the web server has taken a servlet or filter into use; until then others would answer its paths. */
    private void served(Map<String, String> missing, String name, Class<?> type, String filter) {
        try {
            var references = context.getServiceReferences(type, filter);
            if (references.stream().noneMatch(reference -> reference.getUsingBundles() != null)) {
                missing.put(name, "The web server does not serve it yet.");
            }
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("the filter " + filter + " is written in this class", e);
        }
    }

    private boolean isInstalled(String symbolicName) {
        return Arrays.stream(context.getBundles()).anyMatch(bundle -> symbolicName.equals(bundle.getSymbolicName()));
    }

    private void conditions(List<Readiness> conditions, Map<String, String> missing) {
        Set<String> expected = new HashSet<>(Set.of("store", "directory", "pages"));
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
