// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.figure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.steward.core.api.store.Sql;
import org.steward.core.runtime.figure.ProgressTable.Module;
import org.steward.core.runtime.figure.ProgressTable.Stage;

/** How it stands with the modules of an estate, in one transaction that holds its cursor. Not thread-safe. */
final class ModuleStates {
    private final Map<String, Module> known = new TreeMap<>();
    private final OpenModules open;

    private ModuleStates(OpenModules open) {
        this.open = open;
    }

    /** As the store has it. */
    static ModuleStates of(Sql sql, OpenModules open) {
        ModuleStates states = new ModuleStates(open);
        ProgressTable.modules(sql).forEach(module -> states.known.put(module.id(), module));
        return states;
    }

    private boolean isFresh(String id) {
        Module module = known.get(id);
        return module != null
                && module.fingerprint().equals(open.fingerprint(id).orElseThrow())
                && module.stage() != Stage.AWAY;
    }

    /** Whether an open module is to be counted. */
    boolean isWork() {
        return open.ids().stream().anyMatch(id -> !isFresh(id) || known.get(id).stage() != Stage.DONE);
    }

    /** Starts counting all cases of each open module that is new, was away, or is another generation. */
    void begin(Sql sql) {
        begin(sql, Set.of());
    }

    /** The same, and of those whose rules have changed; modules that are away miss what happened. */
    void follow(Sql sql, Batch batch) {
        Set<String> anew = new HashSet<>(batch.anew() ? open.ids() : Set.of());
        batch.parameters().forEach(key -> open.owner(key).ifPresent(anew::add));
        begin(sql, anew);
        List<Module> away = known.values().stream()
                .filter(module -> !open.ids().contains(module.id()) && module.stage() != Stage.AWAY)
                .map(module -> module.at(module.stage() == Stage.FIRST ? Stage.FIRST : Stage.AWAY, 0))
                .toList();
        put(sql, away);
    }

    /** Starts counting all cases of some modules and of those that need it. */
    void begin(Sql sql, Set<String> anew) {
        List<String> starting = open.ids().stream()
                .filter(id -> !isFresh(id) || anew.contains(id))
                .toList();
        if (!starting.isEmpty()) {
            long newest = ProgressTable.newestCase(sql);
            List<Module> started = new ArrayList<>();
            for (String id : starting) {
                boolean first = !known.containsKey(id) || known.get(id).stage() == Stage.FIRST;
                started.add(new Module(
                        id, open.fingerprint(id).orElseThrow(), first ? Stage.FIRST : Stage.AGAIN, 0, newest));
            }
            put(sql, started);
        }
    }

    private void put(Sql sql, List<Module> modules) {
        ProgressTable.put(sql, modules);
        modules.forEach(module -> known.put(module.id(), module));
    }

    private List<Module> working() {
        return known.values().stream()
                .filter(module -> open.ids().contains(module.id()))
                .filter(module -> module.stage() == Stage.FIRST || module.stage() == Stage.AGAIN)
                .toList();
    }

    /** The open modules with the fewest cases counted; they go on together. */
    Set<String> furthestBehind() {
        long after = after();
        return working().stream()
                .filter(module -> module.after() == after)
                .map(Module::id)
                .collect(Collectors.toSet());
    }

    /** The id of the last case counted for those. */
    long after() {
        return working().stream().mapToLong(Module::after).min().orElse(0);
    }

    /** Writes down that cases were counted. */
    void counted(Sql sql, Set<String> ids, boolean done, long lastId) {
        put(
                sql,
                ids.stream()
                        .map(known::get)
                        .map(module -> module.at(done ? Stage.DONE : module.stage(), lastId))
                        .toList());
    }
}
