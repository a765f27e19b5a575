// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import java.util.List;
import java.util.Optional;

import org.steward.core.api.cases.CaseType;
import org.steward.core.api.cases.CaseTypes;

/** No case type at all, as on a server without modules. */
final class NoTypes implements CaseTypes {
    @Override
    public List<CaseType> types(String estateId) {
        return List.of();
    }

    @Override
    public Optional<CaseType> type(String estateId, String typeId) {
        return Optional.empty();
    }

    @Override
    public Optional<CaseType> known(String typeId) {
        return Optional.empty();
    }

    @Override
    public List<CaseType> confidential() {
        return List.of();
    }
}
