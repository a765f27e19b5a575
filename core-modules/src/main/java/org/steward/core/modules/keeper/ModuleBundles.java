// SPDX-License-Identifier: Apache-2.0
package org.steward.core.modules.keeper;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.wiring.FrameworkWiring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.steward.core.api.text.Text;
import org.steward.core.modules.Lack;

/**
 * Puts module bundles into the framework and takes them out, each alone: nothing else is refreshed. The bundles of the
 * keeper are known by their location {@code steward-module:<id>/<version>}. Used by one thread.
 */
final class ModuleBundles {
    private static final Logger log = LoggerFactory.getLogger(ModuleBundles.class);
    private static final String SCHEME = "steward-module:";
    private static final String CORE = "org.steward.core.";
    private static final int REFRESH_SECONDS = 30;

    private final BundleContext context;
    private final ModuleJars jars;

    ModuleBundles(BundleContext context, ModuleJars jars) {
        this.context = context;
        this.jars = jars;
    }

    /** The keeper's bundles of a module. */
    List<Bundle> of(String id) {
        return all().stream()
                .filter(bundle -> id(bundle).filter(id::equals).isPresent())
                .toList();
    }

    /** The bundle of a module, whoever installed it. */
    Optional<Bundle> any(String id) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> id(bundle).filter(id::equals).isPresent()
                        || id.equals(bundle.getHeaders().get(ModuleJar.HEADER)))
                .findFirst();
    }

    /** Every bundle of the keeper. */
    List<Bundle> all() {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> id(bundle).isPresent())
                .toList();
    }

    /** The module id of a bundle of the keeper. */
    static Optional<String> id(Bundle bundle) {
        String location = bundle.getLocation();
        return location.startsWith(SCHEME)
                ? Optional.of(location.substring(SCHEME.length(), location.indexOf('/')))
                : Optional.empty();
    }

    /** Bundles with this name that others have installed: a feature, the deploy folder, a command. */
    List<Bundle> foreign(String symbolicName) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> symbolicName.equals(bundle.getSymbolicName()))
                .filter(bundle -> id(bundle).isEmpty())
                .toList();
    }

    /** Installs a jar and resolves it; a jar that does not resolve is taken out again. */
    Bundle installed(ModuleJar jar) throws Refused {
        String location = SCHEME + jar.id() + "/" + jar.version();
        Bundle bundle = context.getBundle(location);
        if (bundle == null) {
            try (InputStream content = jars.content(jar)) {
                bundle = context.installBundle(location, content);
            } catch (BundleException | IOException e) {
                throw Refused.conflict(
                        "install",
                        Text.of("{0} {1} cannot be installed: {2}", "无法安装 {0} {1}：{2}")
                                .with(jar.id(), jar.version(), e.getMessage()));
            }
        }
        if (!wiring().resolveBundles(List.of(bundle))) {
            Text why = Lack.of(wiring(), bundle);
            remove(bundle);
            throw Refused.conflict("unresolved", why);
        }
        return bundle;
    }

    /** Starts a bundle. */
    void start(Bundle bundle) throws Refused {
        try {
            bundle.start();
        } catch (BundleException e) {
            throw Refused.conflict(
                    "start",
                    Text.of("{0} {1} cannot be started: {2}", "无法启动 {0} {1}：{2}")
                            .with(bundle.getSymbolicName(), bundle.getVersion(), e.getMessage()));
        }
    }

    /** Stops a bundle; it does not come back with the next start of the server. */
    void stop(Bundle bundle) {
        try {
            bundle.stop();
        } catch (BundleException e) {
            log.warn("{} did not stop cleanly", bundle, e);
        }
    }

    /** Refuses when taking a bundle out would refresh a bundle of the core. */
    void checkAlone(Bundle bundle) throws Refused {
        List<String> core = closure(bundle).stream()
                .map(Bundle::getSymbolicName)
                .filter(name -> name.startsWith(CORE))
                .toList();
        if (!core.isEmpty()) {
            throw Refused.conflict(
                    "refresh",
                    Text.of("replacing it would restart the core: {0}", "更换它会使核心重启：{0}")
                            .with(String.join(", ", core)));
        }
    }

    private Collection<Bundle> closure(Bundle bundle) {
        return wiring().getDependencyClosure(List.of(bundle));
    }

    /** Stops a bundle, takes it out of the framework and lets go of its classes. */
    void remove(Bundle bundle) {
        Collection<Bundle> touched = closure(bundle);
        stop(bundle);
        try {
            bundle.uninstall();
        } catch (BundleException e) {
            log.warn("{} did not leave cleanly", bundle, e);
        }
        CompletableFuture<Void> refreshed = new CompletableFuture<>();
        wiring().refreshBundles(touched, event -> refreshed.complete(null));
        try {
            refreshed.get(REFRESH_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException | ExecutionException e) {
            log.warn("the framework still refreshes {} after {} s", touched, REFRESH_SECONDS);
        }
    }

    private FrameworkWiring wiring() {
        return context.getBundle(0).adapt(FrameworkWiring.class);
    }
}
