// SPDX-License-Identifier: Apache-2.0
package org.steward.core.modules.keeper;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.apache.karaf.features.FeaturesService;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.steward.core.api.module.ModuleKeeper;
import org.steward.core.api.module.ModuleScript;
import org.steward.core.api.module.ModuleStatus;
import org.steward.core.api.module.ModuleStatus.State;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.people.Caller;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.store.Migrations;
import org.steward.core.api.store.ModuleTables;
import org.steward.core.api.text.Text;
import org.steward.core.modules.EstateLookup;
import org.steward.core.modules.ModuleSlots;
import org.steward.core.modules.ModuleWatch;
import org.steward.core.modules.desired.DesiredState;
import org.steward.core.modules.desired.ServerChoice;

/** The keeper of the modules: one thread that changes them, and the loop that follows the files. Thread-safe. */
@Component(service = ModuleKeeper.class, immediate = true)
public final class StewardModuleKeeper implements ModuleKeeper {
    private static final Logger log = LoggerFactory.getLogger(StewardModuleKeeper.class);
    private static final int LOOK_SECONDS = 2;

    private final ModuleSlots slots;
    private final DesiredState desired;
    private final FeatureCatalog catalog;
    private final Reconciler reconciler;
    private final ModuleCommands commands;
    private final EstateFiles estateFiles;
    private final ScheduledThreadPoolExecutor thread;
    private volatile boolean settled;

    /** Follows the files from now on. */
    @Activate
    public StewardModuleKeeper(
            BundleContext context,
            @Reference ModuleSlots slots,
            @Reference ModuleWatch watch,
            @Reference DesiredState desired,
            @Reference EstateFiles estateFiles,
            @Reference EstateLookup estates,
            @Reference Migrations migrations,
            @Reference ModuleTables tables,
            @Reference Clock clock,
            @Reference FeaturesService features,
            @Reference ServiceComponentRuntime components) {
        this.slots = slots;
        this.desired = desired;
        this.estateFiles = estateFiles;
        Path etc = Path.of(System.getProperty("karaf.etc", "etc"));
        Path home = Path.of(
                System.getProperty("steward.data", etc.resolveSibling("data").toString()));
        ModuleJars jars = new ModuleJars(etc.resolveSibling("modules"));
        ModuleBundles bundles = new ModuleBundles(context, jars);
        ModuleChanges changes = new ModuleChanges(bundles, slots, watch, components);
        catalog = new FeatureCatalog(features);
        reconciler = new Reconciler(catalog, jars, bundles, changes);
        ScriptList scripts = new ScriptList(bundles, jars, migrations);
        ModuleExport export = new ModuleExport(context, tables, home.resolve("exports"), clock);
        ModuleData data = new ModuleData(slots, estates, scripts, tables, export);
        commands = new ModuleCommands(desired, estateFiles, jars, changes, reconciler, slots, scripts, data);
        thread = new ScheduledThreadPoolExecutor(1, work -> {
            Thread made = new Thread(work, "steward-keeper");
            made.setDaemon(true);
            return made;
        });
        thread.scheduleWithFixedDelay(this::look, 0, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    /** Stops following. */
    @Deactivate
    public void close() {
        thread.shutdownNow();
    }

    private void look() {
        try {
            reconciler.settle(desired.server());
            estateFiles.apply();
        } catch (RuntimeException | LinkageError e) {
            log.error("the modules cannot be brought to their desired state now", e);
        } finally {
            settled = true;
        }
    }

    @Override
    public boolean isSettled() {
        return settled;
    }

    @Override
    public List<ModuleStatus> modules() {
        Map<String, ModuleStatus> found = new TreeMap<>();
        slots.modules().forEach(module -> found.put(module.id(), module));
        reconciler
                .troubles()
                .forEach((id, why) -> found.merge(
                        id,
                        new ModuleStatus(id, Text.same(id), "", State.QUARANTINED, Set.of(), 0, null, why.en()),
                        (known, failed) -> known.trouble().isEmpty() ? known.troubled(why.en()) : known));
        return List.copyOf(found.values());
    }

    @Override
    public Set<String> available() {
        Set<String> ids = new TreeSet<>(catalog.ids());
        ids.addAll(desired.server().modules().keySet());
        return ids;
    }

    @Override
    public List<Text> faults() {
        List<Text> faults = new ArrayList<>(desired.faults());
        faults.addAll(estateFiles.faults());
        return List.copyOf(faults);
    }

    @Override
    public Outcome<ModuleStatus> enable(
            Caller caller, String moduleId, String estateId, String source, Consumer<Text> progress) {
        return changed(caller, moduleId, () -> commands.enable(moduleId, estateId, source, progress));
    }

    @Override
    public Outcome<ModuleStatus> disable(Caller caller, String moduleId, String estateId, Consumer<Text> progress) {
        return changed(caller, moduleId, () -> commands.disable(moduleId, estateId, progress));
    }

    @Override
    public Outcome<ModuleStatus> replace(
            Caller caller, String moduleId, String source, Manner manner, Consumer<Text> progress) {
        return changed(caller, moduleId, () -> commands.replace(moduleId, source, manner, progress));
    }

    @Override
    public Outcome<ModuleStatus> rollback(Caller caller, String moduleId, Consumer<Text> progress) {
        return changed(caller, moduleId, () -> commands.rollback(moduleId, progress));
    }

    @Override
    public Outcome<List<ModuleScript>> migrations(Caller caller, String moduleId, String source) {
        return onThread(caller, () -> commands.migrations(moduleId, source));
    }

    @Override
    public Outcome<Path> export(Caller caller, String moduleId, Consumer<Text> progress) {
        return onThread(caller, () -> commands.export(moduleId, progress));
    }

    @Override
    public Outcome<Path> purge(Caller caller, String moduleId, String confirmed, Consumer<Text> progress) {
        return onThread(caller, () -> commands.purge(moduleId, confirmed, progress));
    }

    private Outcome<ModuleStatus> changed(Caller caller, String moduleId, Reconciler.Step step) {
        return onThread(caller, () -> {
            step.run();
            return status(moduleId);
        });
    }

    private ModuleStatus status(String moduleId) {
        return modules().stream()
                .filter(module -> module.id().equals(moduleId))
                .findFirst()
                .orElseGet(
                        () -> new ModuleStatus(moduleId, Text.same(moduleId), "", State.ABSENT, Set.of(), 0, null, ""));
    }

    private interface Work<T> {
        T run() throws Refused;
    }

    private <T> Outcome<T> onThread(Caller caller, Work<T> work) {
        if (!caller.may(Permissions.MODULE_MANAGE)) {
            return Outcome.rejected(
                    Rejection.Kind.FORBIDDEN,
                    "permission",
                    Text.of("You need the permission {0}", "您需要权限 {0}").with(Permissions.MODULE_MANAGE));
        }
        try {
            return CompletableFuture.supplyAsync(() -> outcome(work), thread).join();
        } catch (RejectedExecutionException | CancellationException | CompletionException e) {
            log.error("a change of the modules was broken off", e);
            return Outcome.rejected(
                    Rejection.Kind.UNAVAILABLE,
                    "keeper",
                    Text.of("it was broken off: {0}", "操作中断：{0}").with(String.valueOf(e.getMessage())));
        }
    }

    private static <T> Outcome<T> outcome(Work<T> work) {
        try {
            return Outcome.done(work.run());
        } catch (Refused e) {
            return Outcome.rejected(e.rejection());
        }
    }

    @Override
    public Text why(String moduleId) {
        Text failed = reconciler.troubles().get(moduleId);
        if (failed != null) {
            return failed;
        }
        ModuleStatus now = status(moduleId);
        if (!now.trouble().isEmpty()) {
            return Text.same(now.trouble());
        }
        boolean wanted = desired.server().modules().containsKey(moduleId);
        return switch (now.state()) {
            case ACTIVE -> Text.of("{0} {1} serves", "{0} {1} 正常运行").with(moduleId, now.version());
            case STARTING -> Text.of("{0} is starting", "{0} 正在启动").with(moduleId);
            case PARKED ->
                Text.of("{0} is being replaced; requests wait", "{0} 正在更换，请求等待中")
                        .with(moduleId);
            default ->
                wanted
                        ? Text.of(
                                        "{0} is wanted by {1}, but its bundle was stopped by hand; module:enable"
                                                + " brings it back",
                                        "{1} 要求启用 {0}，但其组件包被手动停止；可用 module:enable 恢复")
                                .with(moduleId, ServerChoice.FILE)
                        : Text.of("{0} is not enabled; module:enable {0} does it", "{0} 未启用；可执行 module:enable {0}")
                                .with(moduleId);
        };
    }
}
