// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.form;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An ordered list of fields. Immutable.
 *
 * @param fields in the order of a conversation
 */
public record Form(List<Field> fields) {
    /** A form without fields. */
    public static final Form EMPTY = new Form(List.of());

    /** @throws IllegalArgumentException when two fields share a name */
    public Form {
        fields = List.copyOf(fields);
        Set<String> names = new HashSet<>();
        for (Field field : fields) {
            if (!names.add(field.name())) {
                throw new IllegalArgumentException("field '" + field.name() + "' is declared twice");
            }
        }
    }

    /** Shorthand. */
    public static Form of(Field... fields) {
        return new Form(List.of(fields));
    }

    /** The field with a name. */
    public Optional<Field> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }
}
