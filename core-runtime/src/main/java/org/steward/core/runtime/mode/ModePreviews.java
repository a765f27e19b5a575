// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.mode;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.steward.core.api.cases.CaseType;
import org.steward.core.api.duty.DutyPlan;
import org.steward.core.api.mode.Department;
import org.steward.core.api.mode.ModePreview;
import org.steward.core.api.mode.ModePreview.Figure;
import org.steward.core.api.mode.ModePreview.Moved;
import org.steward.core.api.mode.ModePreview.Named;
import org.steward.core.api.mode.ServiceMode;
import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.api.parameter.Setting;
import org.steward.core.api.people.Role;
import org.steward.core.api.text.Text;

/** Computes what a change of mode will do. Changes nothing. Thread-safe. */
final class ModePreviews {
    private final ModeTools tools;
    private final OpenCases cases;

    ModePreviews(ModeTools tools, OpenCases cases) {
        this.tools = tools;
        this.cases = cases;
    }

    ModePreview preview(String estateId, String mode, LocalDate from) {
        String before = tools.modeId(estateId);
        List<Moved> moved = new ArrayList<>();
        int open = before.equals(mode)
                ? cases.moved(estateId, "", (current, route) -> {})
                : cases.moved(
                        estateId,
                        mode,
                        (current, route) -> moved.add(new Moved(
                                current.number(),
                                current.summary(),
                                holder(
                                        current.people().assignee(),
                                        current.people().team()),
                                holder(route.assignee(), route.team()),
                                route.why())));
        return new ModePreview(
                before,
                mode,
                from,
                figures(estateId, mode),
                roles(estateId, before, mode),
                departments(estateId, mode),
                named(estateId, before, mode, module -> titles(module.duties(), DutyPlan::id, DutyPlan::title)),
                named(estateId, before, mode, module -> titles(offered(module), CaseType::id, CaseType::title)),
                moved,
                open);
    }

    private static String holder(String assignee, String team) {
        return assignee.isEmpty() ? team : assignee;
    }

    private List<Figure> figures(String estateId, String mode) {
        Map<String, Setting> now = tools.parameters().settings(estateId).stream()
                .collect(Collectors.toMap(setting -> setting.parameter().key(), Function.identity()));
        return tools.parameters().settingsUnder(estateId, mode).stream()
                .filter(then -> now.containsKey(then.parameter().key()))
                .filter(then ->
                        !then.value().equals(now.get(then.parameter().key()).value()))
                .map(then -> new Figure(
                        then.parameter(),
                        now.get(then.parameter().key()).value(),
                        then.value(),
                        then.level() == Setting.Level.MODE
                                ? then.reason()
                                : then.parameter().source()))
                .toList();
    }

    private List<Named> roles(String estateId, String before, String after) {
        Map<String, Text> titles =
                tools.staff().roles(estateId).stream().collect(Collectors.toMap(Role::code, Role::title, (a, b) -> a));
        return changes(codes(estateId, before, titles), codes(estateId, after, titles));
    }

    private Map<String, Text> codes(String estateId, String modeId, Map<String, Text> titles) {
        return mode(estateId, modeId).map(ServiceMode::organisation).orElse(List.of()).stream()
                .map(Department::roles)
                .flatMap(Set::stream)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), code -> titles.getOrDefault(code, Text.same(code))));
    }

    private List<Text> departments(String estateId, String modeId) {
        return ModeDepartments.missing(tools, estateId, mode(estateId, modeId)).stream()
                .map(Department::name)
                .toList();
    }

    private List<Named> named(
            String estateId, String before, String after, Function<ModuleDeclaration, Map<String, Text>> what) {
        return changes(
                tools.moduleOf(estateId, before).map(what).orElse(Map.of()),
                tools.moduleOf(estateId, after).map(what).orElse(Map.of()));
    }

    private static List<Named> changes(Map<String, Text> before, Map<String, Text> after) {
        Map<String, Text> all = new HashMap<>(before);
        all.putAll(after);
        return new TreeSet<>(all.keySet())
                .stream()
                        .filter(id -> before.containsKey(id) != after.containsKey(id))
                        .map(id -> new Named(id, all.get(id), after.containsKey(id)))
                        .toList();
    }

    private static <T> Map<String, Text> titles(List<T> of, Function<T, String> id, Function<T, Text> title) {
        Map<String, Text> titles = new TreeMap<>();
        of.forEach(each -> titles.put(id.apply(each), title.apply(each)));
        return titles;
    }

    private static List<CaseType> offered(ModuleDeclaration module) {
        return module.caseTypes().stream().filter(CaseType::offered).toList();
    }

    private Optional<ServiceMode> mode(String estateId, String modeId) {
        return tools.moduleOf(estateId, modeId).flatMap(module -> ModeTools.mode(module, modeId));
    }
}
