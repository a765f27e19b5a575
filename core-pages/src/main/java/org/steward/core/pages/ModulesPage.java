// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.module.ModuleKeeper;
import org.steward.core.api.module.ModuleKeeper.Manner;
import org.steward.core.api.module.ModuleStatus;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.people.Caller;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.text.Text;

/**
 * The modules of the server and what they do now; {@code POST /settings/modules/<id>} with {@code do} changes one:
 * {@code open} and {@code close} for this estate, {@code enable}, {@code disable}, {@code replace}, {@code parked},
 * {@code rollback}, {@code export} and {@code purge} for the server.
 */
@Component(service = PageHandler.class)
public final class ModulesPage implements PageHandler {
    private final ModuleKeeper keeper;

    /** Wires the page. */
    @Activate
    public ModulesPage(@Reference ModuleKeeper keeper) {
        this.keeper = keeper;
    }

    @Override
    public String path() {
        return "/settings/modules/*";
    }

    @Override
    public Answer get(Ask ask) {
        if (!ask.caller().may(Permissions.MODULE_MANAGE)) {
            return Answer.problem(403);
        }
        return ask.rest().isEmpty() ? list(ask, List.of(), List.of(), 200) : one(ask);
    }

    private Answer list(Ask ask, List<Text> steps, List<Flaw> flaws, int status) {
        List<ModuleStatus> rows = keeper.modules();
        Set<String> more = new TreeSet<>(keeper.available());
        rows.forEach(module -> more.remove(module.id()));
        Map<String, Object> model = new HashMap<>();
        model.put("rows", rows);
        model.put("more", List.copyOf(more));
        model.put("faults", keeper.faults());
        model.put("mine", ask.estate());
        model.put("steps", steps);
        model.put("flaws", flaws);
        return new Answer.Html(status, "modules", model);
    }

    private Answer one(Ask ask) {
        ModuleStatus module = keeper.modules().stream()
                .filter(known -> known.id().equals(ask.rest()))
                .findFirst()
                .orElse(null);
        if (module == null) {
            return Answer.problem(404);
        }
        return Answer.html(
                "module",
                Map.of(
                        "m",
                        module,
                        "why",
                        keeper.why(module.id()),
                        "mine",
                        ask.estate(),
                        "scripts",
                        keeper.migrations(ask.caller(), module.id(), "")
                                .result()
                                .orElse(List.of())));
    }

    @Override
    public Answer post(Ask ask) {
        List<Text> steps = new ArrayList<>();
        Outcome<?> done = change(ask, ask.caller(), ask.rest(), steps::add);
        return list(ask, steps, done.refusal().map(why -> why.flaws()).orElse(List.of()), done.isDone() ? 200 : 422);
    }

    private Outcome<?> change(Ask ask, Caller caller, String id, Consumer<Text> progress) {
        String what = ask.get("do");
        return switch (what) {
            case "open" -> keeper.enable(caller, id, caller.estateId(), "", progress);
            case "close" -> keeper.disable(caller, id, caller.estateId(), progress);
            case "enable" -> keeper.enable(caller, id, "", "", progress);
            case "disable" -> keeper.disable(caller, id, "", progress);
            case "rollback" -> keeper.rollback(caller, id, progress);
            case "replace" -> replace(ask, Manner.SIDE_BY_SIDE, progress);
            case "parked" -> replace(ask, Manner.PARKED, progress);
            case "export" -> keeper.export(caller, id, progress);
            case "purge" -> keeper.purge(caller, id, ask.get("confirm"), progress);
            default ->
                refused(
                        "do",
                        Text.of("'{0}' cannot be done with a module", "无法对模块执行“{0}”")
                                .with(what));
        };
    }

    /** Files of the server are for its console; here a version or a Maven address. */
    private Outcome<ModuleStatus> replace(Ask ask, Manner manner, Consumer<Text> progress) {
        String version = ask.get("version");
        return version.matches("[0-9][A-Za-z0-9._-]{0,60}|mvn:[^\\s]{3,200}")
                ? keeper.replace(ask.caller(), ask.rest(), version, manner, progress)
                : refused(
                        "version",
                        Text.of(
                                "Write a version such as 1.2.3, or mvn:group/artifact/version",
                                "请填写版本号（如 1.2.3）或 mvn:group/artifact/version"));
    }

    private static <T> Outcome<T> refused(String field, Text why) {
        return Outcome.invalid(List.of(new Flaw(field, "invalid", why)));
    }
}
