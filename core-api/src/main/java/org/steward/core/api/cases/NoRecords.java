// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.cases;

import java.util.List;
import java.util.Optional;

import org.steward.core.api.estate.Unit;

/** No records at all, for a case that stands alone. Thread-safe. */
final class NoRecords implements Records {
    @Override
    public String value(String parameterKey) {
        return "";
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
