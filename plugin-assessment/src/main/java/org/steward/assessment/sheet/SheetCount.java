// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment.sheet;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

import org.steward.assessment.AssessmentTools;
import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseFile;
import org.steward.core.api.journal.Entry;
import org.steward.core.api.journal.JournalSubscriber;
import org.steward.core.api.journal.Kinds;
import org.steward.core.api.people.Caller;

/**
 * Calculates each sheet that is opened, counts it again when somebody has rated or decided, and makes a decided one
 * final. Idempotent by the state of the sheet and its mark {@code pending}.
 */
public final class SheetCount implements JournalSubscriber {
    private static final Set<String> MEASURES = Set.of("measureAgain", "notePostChange");
    private static final Set<String> COUNTS = Set.of("selfRate", "ratePeer", "review", "decide");

    private final AssessmentTools tools;
    private final SheetWriting writing;

    /** Reacts with these services. */
    public SheetCount(AssessmentTools tools) {
        this.tools = tools;
        this.writing = new SheetWriting(tools);
    }

    @Override
    public String id() {
        return "assessment-sheet-count";
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Kinds.OPENED, Kinds.MOVED);
    }

    @Override
    public void on(Entry entry) {
        boolean opened = SheetType.ID.equals(entry.data().get("type"));
        String step = entry.data().getOrDefault("transition", "");
        if (!opened && !MEASURES.contains(step) && !COUNTS.contains(step)) {
            return;
        }
        Caller system = Caller.system("assessment", entry.estateId());
        tools.reader()
                .get()
                .file(system, entry.caseNumber())
                .result()
                .filter(file -> file.current().type().equals(SheetType.ID))
                .ifPresent(file -> Subject.of(file.current().source())
                        .ifPresent(subject -> count(system, subject, file, MEASURES.contains(step))));
    }

    private void count(Caller system, Subject subject, CaseFile file, boolean anew) {
        Case sheet = file.current();
        String pending = sheet.fields().getOrDefault(SheetFields.PENDING, "");
        if (sheet.state().equals(SheetType.OPEN)) {
            refuseBeforeCounted(system, subject);
            fire(system, sheet, "calculate", writing.measured(system, subject, file));
        } else if (!pending.equals(SheetFields.IS_COUNTED)) {
            Map<String, String> values = anew || pending.equals(SheetFields.TO_MEASURE)
                    ? writing.measured(system, subject, file)
                    : writing.recounted(file);
            Case counted = fire(system, sheet, "recount", values);
            finalise(system, counted);
        } else {
            finalise(system, sheet);
        }
    }

    private void finalise(Caller system, Case sheet) {
        if (sheet.state().equals(SheetType.DECIDED)) {
            fire(system, sheet, "finalise", Map.of());
        }
    }

    /** A change in between is seen at the next try. */
    private Case fire(Caller system, Case sheet, String step, Map<String, String> values) {
        return tools.desk()
                .get()
                .fire(system, sheet.number(), sheet.version(), step, values)
                .orElseThrow();
    }

    private void refuseBeforeCounted(Caller system, Subject subject) {
        Instant end = subject.period()
                .to()
                .plusDays(1)
                .atStartOfDay(tools.zone(system.estateId()))
                .toInstant();
        boolean counted = tools.figures()
                .get()
                .countedUntil(system.estateId())
                .filter(until -> !until.isBefore(end))
                .isPresent();
        if (!counted) {
            throw new IllegalStateException("the figures are not counted until " + end + "; tried again");
        }
    }
}
