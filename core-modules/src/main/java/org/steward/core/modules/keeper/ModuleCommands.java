// SPDX-License-Identifier: Apache-2.0
package org.steward.core.modules.keeper;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.api.module.ModuleKeeper.Manner;
import org.steward.core.api.module.ModuleScript;
import org.steward.core.api.module.ModuleStatus;
import org.steward.core.api.module.ModuleStatus.State;
import org.steward.core.api.text.Text;
import org.steward.core.modules.ModuleSlots;
import org.steward.core.modules.desired.CfgFault;
import org.steward.core.modules.desired.CfgFile;
import org.steward.core.modules.desired.DesiredState;
import org.steward.core.modules.desired.ServerChoice;
import org.steward.core.modules.desired.ServerChoice.Wanted;

/** What an operator may ask for: does it, and writes it into the files once it stands. Used by one thread. */
final class ModuleCommands {
    private static final Wanted NEW = new Wanted("", "", "");

    private final DesiredState desired;
    private final ModuleJars jars;
    private final ModuleChanges changes;
    private final Reconciler reconciler;
    private final ModuleSlots slots;
    private final ScriptList scripts;
    private final EstateFiles estateFiles;
    private final ModuleData data;

    ModuleCommands(
            DesiredState desired,
            EstateFiles estateFiles,
            ModuleJars jars,
            ModuleChanges changes,
            Reconciler reconciler,
            ModuleSlots slots,
            ScriptList scripts,
            ModuleData data) {
        this.desired = desired;
        this.estateFiles = estateFiles;
        this.jars = jars;
        this.changes = changes;
        this.reconciler = reconciler;
        this.slots = slots;
        this.scripts = scripts;
        this.data = data;
    }

    void enable(String id, String estateId, String source, Consumer<Text> progress) throws Refused {
        checkId(id);
        checkFiles(estateId);
        boolean isKnown = desired.server().modules().containsKey(id);
        if (source.isEmpty()) {
            enableAsWanted(id, progress);
        } else {
            enableFrom(id, source, progress);
        }
        reconciler.troubles().remove(id);
        if (!isKnown) {
            write(file -> listed(file, "modules", id, true));
        }
        if (!estateId.isEmpty() && desired.estate(estateId).modules().isPresent()) {
            writeEstate(estateId, file -> listed(file, "modules", id, true));
        }
    }

    private void enableAsWanted(String id, Consumer<Text> progress) throws Refused {
        boolean serves = state(id).filter(State.ACTIVE::equals).isPresent();
        if (!serves && !slots.retry(id)) {
            changes.install(reconciler.jar(id, desired.server().modules().getOrDefault(id, NEW)), progress);
        }
    }

    /** What is brought along is written down with its version, so that the kept jar is found at the next start. */
    private void enableFrom(String id, String source, Consumer<Text> progress) throws Refused {
        if (state(id).filter(State.ACTIVE::equals).isPresent()) {
            replace(id, source, Manner.SIDE_BY_SIDE, progress);
            return;
        }
        Wanted wanted = wanted(id, source);
        ModuleJar jar = reconciler.jar(id, wanted);
        changes.clear(id, jar);
        changes.install(jar, progress);
        write(file -> listed(file, "modules", id, true)
                .with(id + ".version", jar.version().toString())
                .with(id + ".location", wanted.location().isEmpty() ? null : wanted.location()));
    }

    /** What a source asks for: an address or path, or another version of what is known. */
    private Wanted wanted(String id, String source) {
        Wanted known = desired.server().modules().getOrDefault(id, NEW);
        return ModuleJars.isAddress(source)
                ? new Wanted("", known.previous(), source)
                : new Wanted(source, known.previous(), known.location());
    }

    void disable(String id, String estateId, Consumer<Text> progress) throws Refused {
        checkId(id);
        checkFiles(estateId);
        if (!estateId.isEmpty()) {
            Set<String> on = new TreeSet<>(
                    slots.enabled(estateId).stream().map(ModuleDeclaration::id).toList());
            on.addAll(desired.estate(estateId).modules().orElse(Set.of()));
            on.remove(id);
            writeEstate(estateId, file -> file.with("modules", String.join(", ", on)));
            return;
        }
        checkNotNeeded(id);
        changes.remove(id, progress);
        write(file -> listed(file, "modules", id, false)
                .with(id + ".version", null)
                .with(id + ".previous", null)
                .with(id + ".location", null));
    }

    void replace(String id, String source, Manner manner, Consumer<Text> progress) throws Refused {
        checkId(id);
        checkFiles("");
        String before = version(id);
        Wanted wanted = wanted(id, source);
        progress.accept(Text.of("fetching {0} {1}", "正在获取 {0} {1}").with(id, source));
        ModuleJar jar = reconciler.jar(id, wanted);
        String version = jar.version().toString();
        if (version.equals(before)) {
            throw Refused.conflict(
                    "same-version",
                    Text.of("{0} {1} serves already; a new build needs a new version", "{0} {1} 已在运行；新构建需要新的版本号")
                            .with(id, version));
        }
        changes.replace(jar, manner, progress);
        reconciler.troubles().remove(id);
        write(file -> listed(file, "modules", id, true)
                .with(id + ".version", version)
                .with(id + ".previous", before)
                .with(id + ".location", wanted.location().isEmpty() ? null : wanted.location()));
    }

    void rollback(String id, Consumer<Text> progress) throws Refused {
        checkId(id);
        String previous = desired.server().modules().getOrDefault(id, NEW).previous();
        if (previous.isEmpty() || jars.kept(id, previous).isEmpty()) {
            throw Refused.conflict(
                    "no-previous",
                    Text.of("no earlier version of {0} is kept here", "此处没有保留 {0} 的先前版本")
                            .with(id));
        }
        replace(id, previous, Manner.SIDE_BY_SIDE, progress);
    }

    List<ModuleScript> migrations(String id, String source) throws Refused {
        checkId(id);
        if (source.isEmpty()) {
            return scripts.present(id);
        }
        return scripts.of(reconciler.jar(id, wanted(id, source)));
    }

    Path export(String id, Consumer<Text> progress) throws Refused {
        checkId(id);
        return data.export(id, progress);
    }

    Path purge(String id, String confirmed, Consumer<Text> progress) throws Refused {
        checkId(id);
        if (!confirmed.equals(id)) {
            throw Refused.invalid(
                    "confirm",
                    Text.of("write {0} once more to drop its tables", "请再次输入 {0} 以确认删除其数据表")
                            .with(id));
        }
        return data.purge(id, progress);
    }

    private void checkNotNeeded(String id) throws Refused {
        List<String> needing = slots.needing(id);
        if (!needing.isEmpty()) {
            throw Refused.conflict(
                    "needed", Text.of("{0} is needed by {1}", "{1} 需要 {0}").with(id, String.join(", ", needing)));
        }
    }

    private static void checkId(String id) throws Refused {
        if (!id.matches("[a-z][a-z0-9-]{0,39}")) {
            throw Refused.invalid(
                    "module",
                    Text.of(
                                    "'{0}' is no module id: lower-case letters, digits and hyphens, 1-40",
                                    "“{0}”不是模块标识：应为 1-40 位小写字母、数字或连字符")
                            .with(id));
        }
    }

    /** Nothing is begun while a file that would be written is broken. */
    private void checkFiles(String estateId) throws Refused {
        if (!estateId.isEmpty() && !estateFiles.isEstate(estateId)) {
            throw Refused.invalid(
                    "estate", Text.of("there is no estate '{0}'", "没有小区“{0}”").with(estateId));
        }
        try {
            desired.changeServer(UnaryOperator.identity());
        } catch (CfgFault e) {
            throw broken(ServerChoice.FILE, e);
        }
        reconciler.settle(desired.server());
        if (!estateId.isEmpty()) {
            writeEstate(estateId, UnaryOperator.identity());
        }
    }

    private void write(UnaryOperator<CfgFile> change) throws Refused {
        try {
            desired.changeServer(change);
            reconciler.made(desired.server());
        } catch (CfgFault e) {
            throw broken(ServerChoice.FILE, e);
        }
    }

    private void writeEstate(String estateId, UnaryOperator<CfgFile> change) throws Refused {
        try {
            desired.changeEstate(estateId, change);
        } catch (CfgFault e) {
            throw broken("estates/" + estateId + ".cfg", e);
        }
    }

    private static Refused broken(String file, CfgFault fault) {
        return Refused.conflict(
                "broken-file",
                Text.of("{0} line {1} must be mended first: {2}", "请先修正 {0} 第 {1} 行：{2}")
                        .with(file, fault.line(), fault.reason()));
    }

    private static CfgFile listed(CfgFile file, String key, String id, boolean in) {
        Set<String> ids = new TreeSet<>(List.of(file.value(key).split("[,\\s]+")));
        ids.remove("");
        if (in) {
            ids.add(id);
        } else {
            ids.remove(id);
        }
        return file.with(key, String.join(", ", ids));
    }

    private Optional<State> state(String id) {
        return slots.modules().stream()
                .filter(module -> module.id().equals(id))
                .map(ModuleStatus::state)
                .findFirst();
    }

    private String version(String id) throws Refused {
        return slots.modules().stream()
                .filter(module -> module.id().equals(id) && module.state() == State.ACTIVE)
                .map(ModuleStatus::version)
                .findFirst()
                .orElseThrow(() -> Refused.conflict(
                        "not-active",
                        Text.of("{0} does not serve now, so there is nothing to replace", "{0} 当前未运行，无法更换")
                                .with(id)));
    }
}
