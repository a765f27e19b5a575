// SPDX-License-Identifier: Apache-2.0
package org.steward.core.web;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.steward.core.api.module.ModuleKeeper;
import org.steward.core.api.module.ModuleRegistry;
import org.steward.core.api.module.ModuleScript;
import org.steward.core.api.module.ModuleStatus;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.people.Caller;
import org.steward.core.api.text.Text;

/** The modules of a registry outside a framework, where no bundle can come or go. */
final class StandingModules implements ModuleKeeper {
    private final ModuleRegistry registry;

    StandingModules(ModuleRegistry registry) {
        this.registry = registry;
    }

    @Override
    public List<ModuleStatus> modules() {
        return registry.modules();
    }

    @Override
    public Set<String> available() {
        return Set.of();
    }

    @Override
    public List<Text> faults() {
        return List.of();
    }

    @Override
    public boolean isSettled() {
        return true;
    }

    @Override
    public Text why(String moduleId) {
        return Text.of("{0} stands", "{0} 固定不变").with(moduleId);
    }

    @Override
    public Outcome<ModuleStatus> enable(
            Caller caller, String moduleId, String estateId, String source, Consumer<Text> progress) {
        return fixed();
    }

    @Override
    public Outcome<ModuleStatus> disable(Caller caller, String moduleId, String estateId, Consumer<Text> progress) {
        return fixed();
    }

    @Override
    public Outcome<ModuleStatus> replace(
            Caller caller, String moduleId, String source, Manner manner, Consumer<Text> progress) {
        return fixed();
    }

    @Override
    public Outcome<ModuleStatus> rollback(Caller caller, String moduleId, Consumer<Text> progress) {
        return fixed();
    }

    @Override
    public Outcome<List<ModuleScript>> migrations(Caller caller, String moduleId, String source) {
        return Outcome.done(List.of());
    }

    @Override
    public Outcome<Path> export(Caller caller, String moduleId, Consumer<Text> progress) {
        return fixed();
    }

    @Override
    public Outcome<Path> purge(Caller caller, String moduleId, String confirmed, Consumer<Text> progress) {
        return fixed();
    }

    private static <T> Outcome<T> fixed() {
        return Outcome.rejected(
                Rejection.Kind.UNAVAILABLE, "no-framework", Text.of("There is no framework here", "此处没有模块框架"));
    }
}
