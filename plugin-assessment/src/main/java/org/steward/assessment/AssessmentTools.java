// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment;

import java.time.Clock;
import java.time.ZoneId;
import java.util.function.Supplier;

import org.steward.core.api.analysis.CaseAnalysis;
import org.steward.core.api.cases.AttachmentStore;
import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.cases.CaseReader;
import org.steward.core.api.cases.CaseTypes;
import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.indicator.Figures;
import org.steward.core.api.parameter.Parameters;
import org.steward.core.api.people.StaffRegister;
import org.steward.core.api.print.CasePrints;
import org.steward.core.api.transfer.Workbooks;

/** What the rooms of this module work with; the services are taken at first use. Immutable and thread-safe. */
public record AssessmentTools(
        Supplier<CaseDesk> desk,
        Supplier<CaseReader> reader,
        Supplier<CaseTypes> types,
        Supplier<Figures> figures,
        Supplier<CaseAnalysis> analysis,
        Supplier<Parameters> parameters,
        Supplier<EstateRegister> estates,
        Supplier<StaffRegister> staff,
        Supplier<AttachmentStore> files,
        Supplier<CasePrints> prints,
        Supplier<Workbooks> workbooks,
        Clock clock) {

    /** The zone of an estate. */
    public ZoneId zone(String estateId) {
        return estates.get().zone(estateId);
    }
}
