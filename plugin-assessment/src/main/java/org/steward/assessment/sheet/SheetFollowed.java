// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment.sheet;

import java.util.Map;
import java.util.Set;

import org.steward.assessment.AssessmentTools;
import org.steward.assessment.score.FollowUp;
import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.cases.Channel;
import org.steward.core.api.cases.NewCase;
import org.steward.core.api.cases.Requester;
import org.steward.core.api.journal.Entry;
import org.steward.core.api.journal.JournalSubscriber;
import org.steward.core.api.journal.Kinds;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.people.Caller;
import org.steward.core.api.people.Roles;

/**
 * What follows from a sheet: the cashiers follow it once it is published, a final one opens its improvement plan, and
 * with the last locked one its cycle is over. Idempotent.
 */
public final class SheetFollowed implements JournalSubscriber {
    private static final Set<String> STATES = Set.of(SheetType.PUBLISHED, SheetType.FINAL, SheetType.LOCKED);

    private final AssessmentTools tools;

    /** Reacts with these services. */
    public SheetFollowed(AssessmentTools tools) {
        this.tools = tools;
    }

    @Override
    public String id() {
        return "assessment-sheet-followed";
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Kinds.MOVED);
    }

    @Override
    public void on(Entry entry) {
        if (entry.from().equals(entry.to()) || !STATES.contains(entry.to())) {
            return;
        }
        Caller system = Caller.system("assessment", entry.estateId());
        tools.reader()
                .get()
                .find(system, entry.caseNumber())
                .result()
                .filter(sheet -> sheet.type().equals(SheetType.ID))
                .ifPresent(sheet -> follow(system, sheet, entry.to()));
    }

    private void follow(Caller system, Case sheet, String state) {
        switch (state) {
            case SheetType.PUBLISHED -> cashiersFollow(system, sheet);
            case SheetType.FINAL -> openPlan(system, sheet);
            default -> finishCycle(system, sheet);
        }
    }

    private void cashiersFollow(Caller system, Case sheet) {
        tools.staff().get().staff(system.estateId()).stream()
                .filter(member -> member.active() && member.roles().contains(Roles.FIN))
                .filter(member -> !sheet.people().observers().contains(member.id()))
                .forEach(member -> tools.desk()
                        .get()
                        .observe(system, sheet.number(), member.id(), true)
                        .orElseThrow());
    }

    private void openPlan(Caller system, Case sheet) {
        String follows = sheet.fields().getOrDefault(SheetFields.FOLLOW_UP, FollowUp.NONE.name());
        if (follows.equals(FollowUp.NONE.name())) {
            return;
        }
        Case plan = tools.desk()
                .get()
                .open(
                        system,
                        new NewCase(
                                PlanType.ID,
                                Channel.SUPERIOR.name(),
                                "",
                                sheet.summary(),
                                "",
                                "",
                                "",
                                Requester.ANONYMOUS,
                                null,
                                sheet.people().responsible(),
                                null,
                                "",
                                Map.of(
                                        PlanType.SHEET, sheet.number(),
                                        PlanType.WHAT, follows,
                                        PlanType.SCORE, sheet.fields().get(SheetFields.TOTAL)),
                                "assessment-plan/" + sheet.number()))
                .orElseThrow();
        String rater = sheet.fields().getOrDefault(SheetFields.RATER, "");
        if (plan.people().assignee().isEmpty() && !rater.isEmpty()) {
            tools.desk()
                    .get()
                    .assign(system, plan.number(), plan.version(), rater, "")
                    .orElseThrow();
        }
    }

    /** Refused while another sheet of the cycle is open. */
    private void finishCycle(Caller system, Case sheet) {
        if (sheet.parent().isEmpty()) {
            return;
        }
        Outcome<Case> finished =
                tools.desk().get().fire(system, sheet.parent(), CaseDesk.ANY_VERSION, "finish", Map.of());
        Rejection.Kind refused = finished.refusal().map(Rejection::kind).orElse(null);
        if (refused == Rejection.Kind.STALE || refused == Rejection.Kind.UNAVAILABLE) {
            throw new IllegalStateException(sheet.parent() + " is finished at the next try");
        }
    }
}
