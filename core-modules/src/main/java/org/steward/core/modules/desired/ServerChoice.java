// SPDX-License-Identifier: Apache-2.0
package org.steward.core.modules.desired;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.osgi.framework.Version;

import org.steward.core.api.text.Text;

/**
 * Which modules a server has. Immutable.
 *
 * @param modules module id → what is wanted of it
 */
public record ServerChoice(Map<String, Wanted> modules) {
    /** Name of the file in the configuration folder. */
    public static final String FILE = "steward.modules.cfg";

    private static final Set<String> DETAILS = Set.of("version", "previous", "location");

    /** Copies the map. */
    public ServerChoice {
        modules = Map.copyOf(modules);
    }

    /**
     * What is wanted of a module.
     *
     * @param version the version that shall serve, or an empty string for the one that the features name
     * @param previous the version before it, or an empty string
     * @param location address the module comes from, or an empty string for the features of the distribution
     */
    public record Wanted(String version, String previous, String location) {}

    /** A server without modules. */
    public static ServerChoice none() {
        return new ServerChoice(Map.of());
    }

    /** Reads it from its file. */
    public static ServerChoice read(CfgFile file) throws CfgFault {
        Set<String> ids = file.modules("modules");
        for (String key : file.keys()) {
            int dot = key.lastIndexOf('.');
            boolean known = key.equals("modules") || dot > 0 && DETAILS.contains(key.substring(dot + 1));
            if (!known) {
                throw file.fault(
                        key,
                        Text.of(
                                        "'{0}' is unknown here; known are modules and, of a module, <id>.version,"
                                                + " <id>.previous, <id>.location",
                                        "未知的键“{0}”；可用：modules，以及各模块的 <id>.version、<id>.previous、<id>.location")
                                .with(key));
            }
        }
        Map<String, Wanted> wanted = new TreeMap<>();
        for (String id : ids) {
            wanted.put(
                    id,
                    new Wanted(
                            version(file, id + ".version"),
                            version(file, id + ".previous"),
                            file.value(id + ".location")));
        }
        return new ServerChoice(wanted);
    }

    private static String version(CfgFile file, String key) throws CfgFault {
        String value = file.value(key);
        try {
            Version.parseVersion(value);
            return value;
        } catch (IllegalArgumentException e) {
            throw file.fault(
                    key,
                    Text.of("'{0}' is no version such as 1.2.3", "“{0}”不是版本号（例如 1.2.3）")
                            .with(value));
        }
    }
}
