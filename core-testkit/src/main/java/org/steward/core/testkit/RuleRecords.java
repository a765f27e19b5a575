// SPDX-License-Identifier: Apache-2.0
package org.steward.core.testkit;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.Records;
import org.steward.core.api.clock.WorkCalendar;
import org.steward.core.api.estate.Unit;

/**
 * What a rule finds in a test: values of parameters and a calendar, and no other record. Immutable and thread-safe.
 *
 * @param values parameter key → value
 * @param calendar the one of the estate
 */
public record RuleRecords(Map<String, String> values, WorkCalendar calendar) implements Records {
    /** Copies the values. */
    public RuleRecords {
        values = Map.copyOf(values);
    }

    @Override
    public String value(String parameterKey) {
        String value = values.get(parameterKey);
        if (value == null) {
            throw new IllegalArgumentException("no value was given for " + parameterKey);
        }
        return value;
    }

    @Override
    public Optional<Unit> unit(String unitId) {
        return Optional.empty();
    }

    @Override
    public int units(String buildingId) {
        return 0;
    }

    @Override
    public List<Case> open(String caseType, String unitId) {
        return List.of();
    }

    @Override
    public List<Case> openWith(String caseType, String field, String value) {
        return List.of();
    }
}
