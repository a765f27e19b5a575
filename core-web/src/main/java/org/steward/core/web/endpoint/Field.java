// SPDX-License-Identifier: Apache-2.0
package org.steward.core.web.endpoint;

/**
 * A named value of a request, for the description and for refusing others. Immutable.
 *
 * @param type JSON type: {@code string, integer, boolean, object, array}
 */
public record Field(String name, String type, boolean required, String description) {
    /** An optional text. */
    public static Field text(String name, String description) {
        return new Field(name, "string", false, description);
    }

    /** An optional value of another type. */
    public static Field of(String name, String type, String description) {
        return new Field(name, type, false, description);
    }

    /** The same field, required. */
    public Field needed() {
        return new Field(name, type, true, description);
    }
}
