// SPDX-License-Identifier: Apache-2.0
package org.steward.core.modules.keeper;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.steward.core.api.module.ModuleScript;
import org.steward.core.api.module.ModuleStatus;
import org.steward.core.api.module.ModuleStatus.State;
import org.steward.core.api.store.ModuleTables;
import org.steward.core.api.text.Text;
import org.steward.core.modules.EstateLookup;
import org.steward.core.modules.ModuleSlots;

/** What a module holds: takes it along, and takes it away. Used by one thread. */
final class ModuleData {
    private static final Pattern CREATED =
            Pattern.compile("(?i)\\bCREATE\\s+TABLE\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?([a-z][a-z0-9_]*)");

    private final ModuleSlots slots;
    private final EstateLookup estates;
    private final ScriptList scripts;
    private final ModuleTables tables;
    private final ModuleExport export;

    ModuleData(ModuleSlots slots, EstateLookup estates, ScriptList scripts, ModuleTables tables, ModuleExport export) {
        this.slots = slots;
        this.estates = estates;
        this.scripts = scripts;
        this.tables = tables;
        this.export = export;
    }

    /** Exports the module. */
    Path export(String id, Consumer<Text> progress) throws Refused {
        return export.write(id, new TreeSet<>(estates.ids()), slots.lastTypes(id), tables(id), progress);
    }

    /** Exports the module, then drops its tables. */
    Path purge(String id, Consumer<Text> progress) throws Refused {
        Optional<State> state = slots.modules().stream()
                .filter(module -> module.id().equals(id))
                .map(ModuleStatus::state)
                .findFirst();
        if (state.filter(State.ACTIVE::equals).isPresent()) {
            throw Refused.conflict(
                    "active",
                    Text.of("{0} must be disabled first: module:disable {0}", "请先停用 {0}：module:disable {0}")
                            .with(id));
        }
        List<String> names = tables(id);
        Path file = export(id, progress);
        tables.drop(id, names);
        progress.accept(
                Text.of("{0} tables of {1} dropped", "已删除 {1} 的 {0} 张数据表").with(names.size(), id));
        return file;
    }

    /** Tables that the module's scripts make, that exist and that bear its name. */
    private List<String> tables(String id) throws Refused {
        String prefix = id.replace('-', '_') + "_";
        Set<String> made = new TreeSet<>();
        for (ModuleScript script : scripts.ever(id)) {
            Matcher created = CREATED.matcher(script.sql());
            while (created.find()) {
                made.add(created.group(1).toLowerCase(Locale.ROOT));
            }
        }
        return tables.existing(
                made.stream().filter(name -> name.startsWith(prefix)).toList());
    }
}
