// SPDX-License-Identifier: Apache-2.0
package org.steward.core.modules.keeper;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;

import org.osgi.framework.Bundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.steward.core.api.module.ModuleKeeper.Manner;
import org.steward.core.api.text.Text;
import org.steward.core.modules.desired.ServerChoice;
import org.steward.core.modules.desired.ServerChoice.Wanted;

/**
 * Makes the framework what the server's file wants. It acts at the start and when the file has changed, not against an
 * operator who stops a bundle by hand. Used by one thread; the troubles may be read by any.
 */
final class Reconciler {
    private static final Logger log = LoggerFactory.getLogger(Reconciler.class);

    private final FeatureCatalog catalog;
    private final ModuleJars jars;
    private final ModuleBundles bundles;
    private final ModuleChanges changes;
    private final Map<String, Text> troubles = new ConcurrentSkipListMap<>();
    private ServerChoice made;

    Reconciler(FeatureCatalog catalog, ModuleJars jars, ModuleBundles bundles, ModuleChanges changes) {
        this.catalog = catalog;
        this.jars = jars;
        this.bundles = bundles;
        this.changes = changes;
    }

    /** Why modules that are wanted could not be brought up: id → one sentence. */
    Map<String, Text> troubles() {
        return troubles;
    }

    /** Takes over what a command has made so already. */
    void made(ServerChoice choice) {
        made = choice;
        troubles.keySet().retainAll(choice.modules().keySet());
    }

    /** Makes it so, when it differs from what was made so last. */
    void settle(ServerChoice choice) {
        if (choice.equals(made)) {
            return;
        }
        made = choice;
        Consumer<Text> progress = step -> log.info("{}", step.en());
        for (Bundle bundle : bundles.all()) {
            String id = ModuleBundles.id(bundle).orElseThrow();
            if (!choice.modules().containsKey(id)) {
                tried(id, () -> changes.remove(id, progress));
            }
        }
        troubles.keySet().retainAll(choice.modules().keySet());
        new TreeMap<>(choice.modules()).forEach((id, wanted) -> tried(id, () -> ensure(id, wanted, progress)));
    }

    /** One step that may be refused. */
    interface Step {
        void run() throws Refused;
    }

    private void tried(String id, Step step) {
        try {
            troubles.remove(id);
            step.run();
        } catch (Refused e) {
            troubles.put(id, e.message());
            log.error("module {}: {}", id, e.getMessage());
        } catch (RuntimeException e) {
            troubles.put(id, Text.same(String.valueOf(e.getMessage())));
            log.error("module {} could not be brought up", id, e);
        }
    }

    private void ensure(String id, Wanted wanted, Consumer<Text> progress) throws Refused {
        ModuleJar jar = jar(id, wanted);
        boolean servedByOthers = bundles.foreign(jar.symbolicName()).stream()
                .anyMatch(bundle ->
                        wanted.version().isEmpty() || bundle.getVersion().equals(jar.version()));
        boolean isThere =
                bundles.of(id).stream().anyMatch(bundle -> bundle.getVersion().equals(jar.version()));
        if (servedByOthers && !isThere) {
            log.info("module {} was installed by a feature or by hand; the keeper leaves it alone", id);
        } else if (isThere
                || bundles.of(id).isEmpty()
                        && bundles.foreign(jar.symbolicName()).isEmpty()) {
            changes.install(jar, progress);
        } else {
            changes.replace(jar, Manner.SIDE_BY_SIDE, progress);
        }
    }

    /** The jar that is wanted: the kept one of that version, or freshly from where the module comes from. */
    ModuleJar jar(String id, Wanted wanted) throws Refused {
        catalog.prepare(id);
        if (!wanted.version().isEmpty()) {
            Optional<ModuleJar> kept = jars.kept(id, wanted.version());
            if (kept.isPresent()) {
                return kept.get();
            }
        }
        Optional<String> location = wanted.location().isEmpty() ? catalog.location(id) : Optional.of(wanted.location());
        Optional<String> address = location.map(place -> wanted.version().isEmpty()
                ? place
                : ModuleJars.inVersion(place, wanted.version()).orElse(place));
        if (address.isEmpty()) {
            throw Refused.invalid(
                    "module",
                    Text.of(
                                    "no feature of this server names the module {0}; say where it comes from",
                                    "此服务器的特性中没有模块 {0}；请指明其来源")
                            .with(id));
        }
        ModuleJar jar = checked(id, jars.fetched(address.get()), address.get());
        if (!wanted.version().isEmpty()
                && !wanted.version().equals(jar.version().toString())) {
            throw Refused.conflict(
                    "other-version",
                    Text.of("version {0} of {1} is not kept here, and {2} holds {3}", "此处没有 {1} 的版本 {0}，而 {2} 的版本是 {3}")
                            .with(wanted.version(), id, address.get(), jar.version()));
        }
        return jar;
    }

    private static ModuleJar checked(String id, ModuleJar jar, String address) throws Refused {
        if (!jar.id().equals(id)) {
            throw Refused.invalid(
                    "source",
                    Text.of("{0} holds the module {1}, not {2}", "{0} 包含的模块是 {1}，不是 {2}")
                            .with(address, jar.id(), id));
        }
        return jar;
    }
}
