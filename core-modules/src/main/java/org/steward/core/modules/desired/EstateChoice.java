// SPDX-License-Identifier: Apache-2.0
package org.steward.core.modules.desired;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.steward.core.api.text.Text;

/**
 * What an estate has chosen. Immutable.
 *
 * @param modules ids of the modules that are on; empty: all of the server
 * @param mode the service mode, or an empty string when the file does not say
 * @param parameters key → value of the parameters the file sets
 * @param lines key of the file → the line it stands in, from 1
 */
public record EstateChoice(
        Optional<Set<String>> modules, String mode, Map<String, String> parameters, Map<String, Integer> lines) {
    /** Name of the folder in the configuration folder; a file is {@code <estate id>.cfg}. */
    public static final String FOLDER = "estates";

    /** What the key of a parameter begins with. */
    public static final String PARAMETER = "parameter.";

    /** Copies the maps. */
    public EstateChoice {
        parameters = Map.copyOf(parameters);
        lines = Map.copyOf(lines);
    }

    /** An estate that has every module of its server. */
    public static EstateChoice everything() {
        return new EstateChoice(Optional.empty(), "", Map.of(), Map.of());
    }

    /** Whether a module is on. */
    public boolean isOn(String moduleId) {
        return modules.map(chosen -> chosen.contains(moduleId)).orElse(true);
    }

    /** Reads it from its file. */
    public static EstateChoice read(CfgFile file) throws CfgFault {
        Map<String, String> parameters = new TreeMap<>();
        Optional<Set<String>> modules = Optional.empty();
        Map<String, Integer> lines = new TreeMap<>();
        for (String key : file.keys()) {
            lines.put(key, file.line(key));
            if (key.startsWith(PARAMETER) && key.length() > PARAMETER.length()) {
                parameters.put(key.substring(PARAMETER.length()), file.value(key));
            } else if (key.equals("modules")) {
                modules = Optional.of(Set.copyOf(file.modules(key)));
            } else if (!key.equals("mode")) {
                throw file.fault(
                        key,
                        Text.of(
                                        "'{0}' is unknown here; known are modules, mode and parameter.<key>",
                                        "未知的键“{0}”；可用：modules、mode、parameter.<键>")
                                .with(key));
            }
        }
        return new EstateChoice(modules, file.value("mode"), parameters, lines);
    }
}
