// SPDX-License-Identifier: Apache-2.0
package org.steward.renovation;

import java.time.Clock;
import java.time.ZoneId;
import java.util.function.Supplier;

import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.cases.CaseReader;
import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.notice.Notices;
import org.steward.core.api.parameter.Parameters;
import org.steward.core.api.store.Transactions;

/** What the rooms of the module work with; the services are taken at first use. Immutable and thread-safe. */
public record RenovationTools(
        Supplier<CaseDesk> desk,
        Supplier<CaseReader> reader,
        Supplier<Parameters> parameters,
        Supplier<EstateRegister> estates,
        Supplier<Notices> notices,
        Transactions transactions,
        Clock clock) {

    /** The zone of an estate. */
    public ZoneId zone(String estateId) {
        return estates.get().zone(estateId);
    }
}
