// SPDX-License-Identifier: Apache-2.0
package org.steward.core.modules.keeper;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

import org.osgi.framework.Bundle;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

import org.steward.core.api.module.ModuleKeeper.Manner;
import org.steward.core.api.module.ModuleStatus;
import org.steward.core.api.module.ModuleStatus.State;
import org.steward.core.api.text.Text;
import org.steward.core.modules.Built;
import org.steward.core.modules.Lack;
import org.steward.core.modules.ModuleSlots;
import org.steward.core.modules.ModuleWatch;

/**
 * Carries out one change of one module: installs, replaces or removes it. Each step before the flip can be taken back.
 * Used by one thread.
 */
final class ModuleChanges {
    private static final Duration PARK = Duration.ofSeconds(10);
    private static final Duration DRAIN = Duration.ofSeconds(60);
    private static final int OFFER_SECONDS = 10;

    private final ModuleBundles bundles;
    private final ModuleSlots slots;
    private final ModuleWatch watch;
    private final ServiceComponentRuntime components;

    ModuleChanges(ModuleBundles bundles, ModuleSlots slots, ModuleWatch watch, ServiceComponentRuntime components) {
        this.bundles = bundles;
        this.slots = slots;
        this.watch = watch;
        this.components = components;
    }

    /** Installs and starts a module that nothing else serves. */
    void install(ModuleJar jar, Consumer<Text> progress) throws Refused {
        progress.accept(Text.of("installing {0} {1}", "正在安装 {0} {1}").with(jar.id(), jar.version()));
        Bundle bundle = bundles.installed(jar);
        slots.want(jar.id(), jar.version().toString());
        start(bundle, jar.id());
        progress.accept(Text.of("{0} {1} serves", "{0} {1} 已启用").with(jar.id(), jar.version()));
    }

    /** Takes out bundles of a module that do not serve, to make room for a jar. */
    void clear(String id, ModuleJar jar) {
        bundles.of(id).stream()
                .filter(bundle -> !bundle.getVersion().equals(jar.version()) || bundle.getState() != Bundle.ACTIVE)
                .forEach(bundles::remove);
    }

    /** Starts a bundle and waits until its module was built. */
    private void start(Bundle bundle, String id) throws Refused {
        bundles.start(bundle);
        Built built = offer(bundle);
        if (!built.isSound()) {
            throw Refused.conflict("quarantined", Text.same(built.why()));
        }
        if (!built.id().equals(id)) {
            throw Refused.conflict(
                    "other-module",
                    Text.of("the jar says it is {0}, but it declares {1}", "该 jar 自称 {0}，但声明的是 {1}")
                            .with(id, built.id()));
        }
    }

    private Built offer(Bundle bundle) throws Refused {
        try {
            return watch.offerOf(bundle).get(OFFER_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refused.conflict("interrupted", Text.of("the server is stopping", "服务器正在停止"));
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw Refused.conflict("no-offer", Lack.of(components, bundle));
        }
    }

    /** Puts a jar in the place of what serves; when that fails, what served goes on serving. */
    void replace(ModuleJar jar, Manner manner, Consumer<Text> progress) throws Refused {
        List<Bundle> old = serving(jar);
        for (Bundle bundle : old) {
            bundles.checkAlone(bundle);
        }
        String before = status(jar.id()).map(ModuleStatus::version).orElse("");
        progress.accept(Text.of("installing {0} {1} beside {2}", "正在安装 {0} {1}（与 {2} 并存）")
                .with(jar.id(), jar.version(), before));
        Bundle fresh = bundles.installed(jar);
        try {
            if (manner == Manner.PARKED) {
                park(jar.id(), progress);
                old.forEach(bundles::stop);
            }
            slots.want(jar.id(), jar.version().toString());
            start(fresh, jar.id());
        } catch (Refused e) {
            progress.accept(
                    Text.of("{0} goes back to {1}: {2}", "{0} 恢复为 {1}：{2}").with(jar.id(), before, e.message()));
            slots.want(jar.id(), before);
            bundles.remove(fresh);
            if (manner == Manner.PARKED) {
                for (Bundle bundle : old) {
                    start(bundle, jar.id());
                }
            }
            throw e;
        }
        progress.accept(Text.of("{0} {1} serves", "{0} {1} 已启用").with(jar.id(), jar.version()));
        retire(jar.id(), old, progress);
    }

    private void park(String id, Consumer<Text> progress) throws Refused {
        progress.accept(Text.of("{0} is parked; requests wait", "{0} 已暂停，请求等待中").with(id));
        List<String> slow = slots.park(id, PARK);
        if (!slow.isEmpty()) {
            throw Refused.conflict(
                    "busy",
                    Text.of("still inside after {0} s: {1}", "{0} 秒后仍在使用：{1}")
                            .with(PARK.toSeconds(), String.join("; ", slow)));
        }
    }

    /** Bundles that offer the module now, but not in the version of the jar. */
    private List<Bundle> serving(ModuleJar jar) {
        List<Bundle> found = new ArrayList<>(bundles.of(jar.id()));
        found.addAll(bundles.foreign(jar.symbolicName()));
        found.removeIf(bundle -> bundle.getVersion().equals(jar.version()));
        return found;
    }

    private void retire(String id, List<Bundle> old, Consumer<Text> progress) {
        for (Bundle bundle : old) {
            boolean drained = slots.isDrained(id, watch.keyOf(bundle), DRAIN);
            if (!drained) {
                progress.accept(Text.of("somebody was still inside {0} {1} after {2} s", "{2} 秒后仍有请求在使用 {0} {1}")
                        .with(id, bundle.getVersion(), DRAIN.toSeconds()));
            }
            bundles.remove(bundle);
            progress.accept(Text.of("{0} {1} has left", "{0} {1} 已移除").with(id, bundle.getVersion()));
        }
    }

    /** Takes a module out: who is inside may finish, nobody else gets in. */
    void remove(String id, Consumer<Text> progress) throws Refused {
        for (Bundle bundle : bundles.of(id)) {
            bundles.checkAlone(bundle);
        }
        if (status(id).filter(now -> now.state() == State.ACTIVE).isPresent()) {
            park(id, progress);
        }
        slots.want(id, "");
        bundles.of(id).forEach(bundles::remove);
        slots.end(id);
        progress.accept(Text.of("{0} has left", "{0} 已移除").with(id));
    }

    private Optional<ModuleStatus> status(String id) {
        return slots.modules().stream().filter(module -> module.id().equals(id)).findFirst();
    }
}
