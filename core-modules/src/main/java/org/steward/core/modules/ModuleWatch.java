// SPDX-License-Identifier: Apache-2.0
package org.steward.core.modules;

import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

import org.steward.core.api.module.Module;

/** Hands the module services of bundles to the slots, as they come and go. Thread-safe. */
@Component(service = ModuleWatch.class, immediate = true)
public final class ModuleWatch {
    private final BundleContext context;
    private final ModuleSlots slots;
    private final ServiceComponentRuntime components;
    private final Map<Long, CompletableFuture<Built>> offers = new ConcurrentHashMap<>();
    private final Map<Long, Object> keys = new ConcurrentHashMap<>();

    /** Watches from now on. */
    @Activate
    public ModuleWatch(
            BundleContext context, @Reference ModuleSlots slots, @Reference ServiceComponentRuntime components) {
        this.context = context;
        this.components = components;
        this.slots = slots;
    }

    /** A bundle offers a module. */
    @Reference(service = Module.class, cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void bindModule(ServiceReference<Module> offered) {
        Bundle bundle = offered.getBundle();
        if (bundle != null) {
            keys.put(bundle.getBundleId(), offered);
            CompletableFuture<Built> future = offerOf(bundle);
            slots.offer(
                            offered,
                            new Offer(
                                    bundle.getSymbolicName(),
                                    bundle.getVersion().toString(),
                                    () -> module(offered, bundle),
                                    scripts(bundle)))
                    .thenAccept(future::complete);
        }
    }

    private Module module(ServiceReference<Module> offered, Bundle bundle) {
        Module module = context.getService(offered);
        if (module == null) {
            throw new IllegalStateException(Lack.of(components, bundle).en());
        }
        return module;
    }

    /** A bundle takes its module back. */
    public void unbindModule(ServiceReference<Module> departed) {
        keys.entrySet().removeIf(entry -> {
            boolean gone = entry.getValue().equals(departed);
            if (gone) {
                offers.remove(entry.getKey());
            }
            return gone;
        });
        slots.withdraw(departed);
        context.ungetService(departed);
    }

    /** What becomes of the module a bundle offers, now or when it does. */
    public CompletableFuture<Built> offerOf(Bundle bundle) {
        return offers.computeIfAbsent(bundle.getBundleId(), id -> new CompletableFuture<>());
    }

    /** The key of a bundle's offer, or the bundle itself when it offers nothing. */
    public Object keyOf(Bundle bundle) {
        return keys.getOrDefault(bundle.getBundleId(), bundle);
    }

    /** The migration scripts of a bundle: file name → content. */
    public static Map<String, URL> scripts(Bundle bundle) {
        Enumeration<URL> found = bundle.findEntries("db/migration", "*.sql", false);
        Map<String, URL> scripts = new HashMap<>();
        if (found != null) {
            Collections.list(found).forEach(url -> {
                String path = url.getPath();
                scripts.put(path.substring(path.lastIndexOf('/') + 1), url);
            });
        }
        return scripts;
    }
}
