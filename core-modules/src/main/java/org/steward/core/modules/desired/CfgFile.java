// SPDX-License-Identifier: Apache-2.0
package org.steward.core.modules.desired;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.steward.core.api.text.Text;

/**
 * A file of lines {@code key = value}; lines that begin with {@code #} are comments, a line that ends with a backslash
 * goes on in the next one. What an operator wrote around a changed key stays. Immutable.
 */
public final class CfgFile {
    private static final Pattern MODULE = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    private final List<String> lines;
    private final Map<String, Place> places;

    private CfgFile(List<String> lines, Map<String, Place> places) {
        this.lines = List.copyOf(lines);
        this.places = places;
    }

    private record Place(int first, int last, String value) {}

    /** Reads a text. */
    public static CfgFile parse(String text) throws CfgFault {
        List<String> lines = text.isEmpty() ? List.of() : List.of(text.split("\\R", -1));
        Map<String, Place> places = new LinkedHashMap<>();
        for (int at = 0; at < lines.size(); at++) {
            int first = at;
            String line = lines.get(at).strip();
            while (line.endsWith("\\") && !line.startsWith("#")) {
                at++;
                line = line.substring(0, line.length() - 1)
                        + (at < lines.size() ? lines.get(at).strip() : "");
            }
            if (!line.isEmpty() && !line.startsWith("#")) {
                put(places, line, first, Math.min(at, lines.size() - 1));
            }
        }
        return new CfgFile(lines, places);
    }

    private static void put(Map<String, Place> places, String line, int first, int last) throws CfgFault {
        int sign = line.indexOf('=');
        if (sign < 1) {
            throw new CfgFault(
                    first + 1,
                    Text.of("'{0}' is not 'key = value'", "“{0}”不是“键 = 值”的形式").with(line));
        }
        String key = line.substring(0, sign).strip();
        Place known = places.putIfAbsent(
                key, new Place(first, last, line.substring(sign + 1).strip()));
        if (known != null) {
            throw new CfgFault(
                    first + 1,
                    Text.of("'{0}' stands already in line {1}", "“{0}”已在第 {1} 行出现")
                            .with(key, known.first() + 1));
        }
    }

    /** All keys in their order. */
    public Set<String> keys() {
        return places.keySet();
    }

    /** The value of a key, or an empty string. */
    public String value(String key) {
        Place place = places.get(key);
        return place == null ? "" : place.value();
    }

    /** A list of module ids separated by commas, without the empty ones. */
    public Set<String> modules(String key) throws CfgFault {
        Set<String> ids = new TreeSet<>();
        for (String id : value(key).split(",")) {
            String bare = id.strip();
            if (!bare.isEmpty() && !MODULE.matcher(bare).matches()) {
                throw fault(
                        key,
                        Text.of(
                                        "'{0}' is no module id: lower-case letters, digits and hyphens, 1-40",
                                        "“{0}”不是模块标识：应为 1-40 位小写字母、数字或连字符")
                                .with(bare));
            }
            if (!bare.isEmpty()) {
                ids.add(bare);
            }
        }
        return ids;
    }

    /** The line a key stands in, from 1; 1 for a key that is not there. */
    public int line(String key) {
        Place place = places.get(key);
        return place == null ? 1 : place.first() + 1;
    }

    /** A fault of a key's line. */
    public CfgFault fault(String key, Text reason) {
        return new CfgFault(line(key), reason);
    }

    /** The same file with another value; an absent key is added at the end, {@code null} takes it away. */
    public CfgFile with(String key, String value) {
        List<String> changed = new ArrayList<>(lines);
        Place place = places.get(key);
        if (place != null) {
            changed.subList(place.first(), place.last() + 1).clear();
        }
        if (value != null) {
            int end = changed.size();
            boolean trailing = end > 0 && changed.get(end - 1).isBlank();
            changed.add(place != null ? place.first() : trailing ? end - 1 : end, key + " = " + value);
        }
        try {
            return parse(String.join("\n", changed));
        } catch (CfgFault impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    /** The text, ending with a line break when there is any. */
    public String text() {
        String text = String.join("\n", lines);
        return text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
    }
}
