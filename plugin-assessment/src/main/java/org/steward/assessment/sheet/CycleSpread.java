// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment.sheet;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.steward.assessment.AssessmentTools;
import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.cases.Channel;
import org.steward.core.api.cases.NewCase;
import org.steward.core.api.cases.Requester;
import org.steward.core.api.indicator.Period;
import org.steward.core.api.journal.Entry;
import org.steward.core.api.journal.JournalSubscriber;
import org.steward.core.api.journal.Kinds;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.people.Caller;

/** Opens the sheets of a cycle, one for each subject. Idempotent by the source keys of the sheets. */
public final class CycleSpread implements JournalSubscriber {
    private final AssessmentTools tools;
    private final Subjects subjects;

    /** Reacts with these services. */
    public CycleSpread(AssessmentTools tools) {
        this.tools = tools;
        this.subjects = new Subjects(tools);
    }

    @Override
    public String id() {
        return "assessment-cycle-spread";
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Kinds.OPENED);
    }

    @Override
    public void on(Entry entry) {
        if (CycleType.ID.equals(entry.data().get("type"))) {
            Caller system = Caller.system("assessment", entry.estateId());
            tools.reader()
                    .get()
                    .find(system, entry.caseNumber())
                    .result()
                    .filter(cycle -> cycle.state().equals(CycleType.PLANNED))
                    .ifPresent(cycle -> CycleType.Scope.of(cycle).ifPresent(scope -> spread(system, cycle, scope)));
        }
    }

    private void spread(Caller system, Case cycle, CycleType.Scope scope) {
        LocalDate opened =
                cycle.times().receivedAt().atZone(tools.zone(cycle.estateId())).toLocalDate();
        Period period = scope.day()
                .map(scope.span()::around)
                .orElseGet(() -> scope.span().before(opened));
        List<Subject> all = subjects.all(cycle.estateId(), scope.kind(), period);
        all.forEach(subject -> open(system, cycle, subject));
        tools.desk()
                .get()
                .fire(
                        system,
                        cycle.number(),
                        CaseDesk.ANY_VERSION,
                        "openedSheets",
                        Map.of(
                                CycleType.SHEETS, Integer.toString(all.size()),
                                SheetFields.FROM, period.from().toString(),
                                SheetFields.TO, period.to().toString()))
                .orElseThrow();
    }

    private void open(Caller system, Case cycle, Subject subject) {
        Appointed who = subjects.appointed(cycle.estateId(), subject);
        String summary = who.name() + ": " + subject.period().from() + " – "
                + subject.period().to();
        Outcome<Case> opened = tools.desk()
                .get()
                .open(
                        system,
                        new NewCase(
                                SheetType.ID,
                                Channel.SUPERIOR.name(),
                                "",
                                summary.length() <= 200 ? summary : summary.substring(0, 200),
                                "",
                                "",
                                "",
                                Requester.ANONYMOUS,
                                cycle.times().receivedAt(),
                                who.reviewer(),
                                null,
                                cycle.number(),
                                Map.of(SheetFields.KIND, subject.kind().name()),
                                subject.key()));
        opened.orElseThrow();
    }
}
