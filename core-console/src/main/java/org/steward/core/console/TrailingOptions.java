// SPDX-License-Identifier: Apache-2.0
package org.steward.core.console;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Options written after the arguments, where the console itself does not look for them: {@code name value} for those
 * with a value, the name alone for switches. Immutable.
 */
final class TrailingOptions {
    private final Map<String, String> values = new HashMap<>();
    private final List<String> arguments = new ArrayList<>();

    /**
     * Reads what stands after the first argument.
     *
     * @throws IllegalArgumentException naming an option that is unknown or lacks its value
     */
    TrailingOptions(List<String> words, Set<String> valued, Set<String> switches) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (switches.contains(word)) {
                values.put(word, "true");
            } else if (valued.contains(word) && i + 1 < words.size()) {
                values.put(word, words.get(++i));
            } else if (word.startsWith("-")) {
                throw new IllegalArgumentException(
                        valued.contains(word) ? word + " needs a value" : "unknown option " + word);
            } else {
                arguments.add(word);
            }
        }
    }

    /** The value of an option, or the other one when it was not given. */
    String value(String option, String otherwise) {
        return values.getOrDefault(option, otherwise);
    }

    /** Whether a switch was given. */
    boolean has(String option) {
        return values.containsKey(option);
    }

    /** The words that are no options; at most so many. */
    List<String> arguments(int most) {
        if (arguments.size() > most) {
            throw new IllegalArgumentException("too many arguments: " + String.join(" ", arguments));
        }
        return arguments;
    }
}
