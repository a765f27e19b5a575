// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.analysis;

import java.util.EnumMap;
import java.util.Map;

import org.steward.core.api.indicator.Period;

/**
 * The cases that are looked at: received in a period, with some traits. Immutable.
 *
 * @param only values that a case must have; an empty value means that it has none, e.g. no unit
 */
public record CaseSelection(Period period, Map<Trait, String> only) {
    /** Copies the traits. */
    public CaseSelection {
        only = Map.copyOf(only);
    }

    /** Everything received in a period. */
    public static CaseSelection of(Period period) {
        return new CaseSelection(period, Map.of());
    }

    /** The same with one more trait. */
    public CaseSelection with(Trait trait, String value) {
        Map<Trait, String> more = new EnumMap<>(Trait.class);
        more.putAll(only);
        more.put(trait, value);
        return new CaseSelection(period, more);
    }
}
