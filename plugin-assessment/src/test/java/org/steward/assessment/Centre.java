// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment;

import java.nio.file.Path;
import java.time.Instant;

import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.print.CasePrinter;
import org.steward.core.runtime.analysis.StoredAnalysis;
import org.steward.core.runtime.figure.FigureCounter;
import org.steward.core.runtime.figure.StewardFigures;
import org.steward.core.transfer.exporting.XlsxWorkbooks;

/** The rooms of a service centre with this module, on a store of its own and a clock that stands. */
final class Centre extends org.steward.test.centre.Centre {
    final FigureCounter counter;
    final StewardFigures figures;
    final AssessmentTools tools;

    Centre(Path folder, Instant now) {
        super(folder, now);
        counter = new FigureCounter(
                schema,
                store.transactions(),
                store.sequences(),
                store.journal(),
                modules,
                estates,
                timers,
                callbacks,
                clock);
        figures = new StewardFigures(
                schema, store.transactions(), store.journal(), modules, types, estates, staff, counter, clock);
        tools = openTools();
        ModuleDeclaration declaration = AssessmentDeclaration.of(tools);
        offer("assessment", () -> declaration, AssessmentModule.class);
        offer("trials", Trials::declaration, Trials.class);
    }

    private AssessmentTools openTools() {
        StoredAnalysis analysis = new StoredAnalysis(schema, store.transactions(), types, estates, staff);
        CasePrinter printer = new CasePrinter(reader, types, modules, estates, staff, people, links, clock);
        XlsxWorkbooks workbooks = new XlsxWorkbooks();
        return new AssessmentTools(
                () -> desk,
                () -> reader,
                () -> types,
                () -> figures,
                () -> analysis,
                () -> parameters,
                () -> estates,
                () -> staff,
                () -> attachments,
                () -> printer,
                () -> workbooks,
                clock);
    }
}
