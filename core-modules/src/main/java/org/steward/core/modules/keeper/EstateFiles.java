// SPDX-License-Identifier: Apache-2.0
package org.steward.core.modules.keeper;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.parameter.Parameters;
import org.steward.core.api.parameter.Setting;
import org.steward.core.api.people.Caller;
import org.steward.core.api.text.Language;
import org.steward.core.api.text.Text;
import org.steward.core.modules.EstateLookup;
import org.steward.core.modules.ModuleSlots;
import org.steward.core.modules.desired.DesiredState;
import org.steward.core.modules.desired.EstateChoice;

/**
 * Carries the mode and the parameters of the estates' files into the store. A value is carried once; when somebody
 * changes it on the page afterwards, that stands until the file names another one. Changes are for one thread; faults
 * may be read by any.
 */
@Component(service = EstateFiles.class)
public final class EstateFiles {
    private final DesiredState desired;
    private final ModuleSlots slots;
    private final EstateLookup estates;
    private final Parameters parameters;
    private final Map<String, EstateChoice> carried = new ConcurrentSkipListMap<>();
    private final Map<String, Text> faults = new ConcurrentSkipListMap<>();

    /** Follows the files of the estates. */
    @Activate
    public EstateFiles(
            @Reference DesiredState desired,
            @Reference ModuleSlots slots,
            @Reference EstateLookup estates,
            @Reference Parameters parameters) {
        this.slots = slots;
        this.desired = desired;
        this.estates = estates;
        this.parameters = parameters;
    }

    /** What could not be carried into the store, by file and key; tried again each time. */
    List<Text> faults() {
        return List.copyOf(faults.values());
    }

    /** Whether there is an estate with this id. */
    boolean isEstate(String estateId) {
        return estates.ids().contains(estateId);
    }

    /** Carries what has changed. */
    void apply() {
        for (String estateId : estates.ids()) {
            EstateChoice choice = desired.estate(estateId);
            boolean isNew = !choice.equals(carried.get(estateId)) || hasFaults(file(estateId));
            if (isNew && carry(estateId, choice)) {
                carried.put(estateId, choice);
            }
        }
    }

    private boolean carry(String estateId, EstateChoice choice) {
        String file = file(estateId);
        Caller caller = new Caller(Caller.Kind.SYSTEM, file, file, estateId, Set.of(), Set.of(), Language.EN);
        faults.keySet().removeIf(fault -> fault.startsWith(file + " "));
        choice.parameters()
                .forEach((key, value) -> parameter(caller, file, key, value)
                        .ifPresent(refused -> fault(
                                file,
                                choice,
                                EstateChoice.PARAMETER + key,
                                key,
                                refused.flaws().get(0).message())));
        if (!choice.mode().isEmpty()) {
            estates.carryMode(caller, file, choice.mode())
                    .ifPresent(refused -> fault(
                            file,
                            choice,
                            "mode",
                            choice.mode(),
                            refused.flaws().get(0).message()));
        }
        choice.modules().orElse(Set.of()).stream()
                .filter(id -> !isModule(id))
                .forEach(id -> fault(
                        file,
                        choice,
                        "modules",
                        id,
                        Text.of("this server has no module {0}", "此服务器没有模块 {0}").with(id)));
        return !hasFaults(file);
    }

    private boolean isModule(String id) {
        return desired.server().modules().containsKey(id)
                || slots.modules().stream().anyMatch(module -> module.id().equals(id));
    }

    private static String file(String estateId) {
        return EstateChoice.FOLDER + "/" + estateId + ".cfg";
    }

    private boolean hasFaults(String file) {
        return faults.keySet().stream().anyMatch(fault -> fault.startsWith(file + " "));
    }

    private Optional<Rejection> parameter(Caller caller, String file, String key, String value) {
        boolean carriedBefore = parameters.history(caller.estateId(), key).stream()
                .filter(setting -> setting.changedBy().equals(file))
                .findFirst()
                .map(Setting::value)
                .filter(value::equals)
                .isPresent();
        Optional<Setting> now = parameters.setting(caller.estateId(), key);
        boolean same = now.filter(setting -> setting.value().equals(value)).isPresent();
        return carriedBefore || same
                ? Optional.empty()
                : parameters.set(caller, key, value, file).refusal();
    }

    private void fault(String file, EstateChoice choice, String key, String about, Text reason) {
        faults.put(
                file + " " + key + " " + about,
                Text.of("{0} line {1}, {2}: {3}", "{0} 第 {1} 行，{2}：{3}")
                        .with(file, choice.lines().getOrDefault(key, 1), key, reason));
    }
}
