// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

/** Reads constants of select fields, whose values only come from our own options. */
final class Choices {
    private Choices() {}

    /** The constant with a name, else the other one. */
    static <E extends Enum<E>> E of(Class<E> type, String name, E otherwise) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        return otherwise;
    }
}
