// SPDX-License-Identifier: Apache-2.0
package org.steward.frontdesk.standing;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.steward.core.api.cases.CaseType;
import org.steward.core.api.clock.DeadlineRule;
import org.steward.core.api.form.Choice;
import org.steward.core.api.form.Field;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.people.Roles;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Effect;
import org.steward.core.api.workflow.GuardContext;
import org.steward.core.api.workflow.Phase;
import org.steward.core.api.workflow.Transition;

/** Papers taken at the gate and given back (证件核验, P04): within 25 seconds, or slow with an excuse. */
public final class DocumentCheckType {
    /** Its id. */
    public static final String ID = "document-check";

    /** Parameter: within how many seconds papers are given back. */
    public static final String SECONDS = "standing.documentSeconds";

    /** Why they could not be given back in time; empty when there is no excuse. */
    public static final String EXCUSE = "excuse";

    private DocumentCheckType() {}

    /** The declaration. */
    public static CaseType declare() {
        return CaseType.named(ID, "DOC", Text.of("Papers", "证件核验"), Text.of("Papers at the gate", "证件核验"))
                .asking(Field.choice(
                        "document",
                        Text.of("Kind", "证件类型"),
                        List.of(
                                Choice.of("ID", "Identity card", "身份证"),
                                Choice.of("PASS", "Pass", "出入证"),
                                Choice.of("WORK", "Work permit", "工作证"),
                                Choice.of("OTHER", "Other", "其他"))))
                .state("TAKEN", Text.of("Taken", "已接过"), Phase.OPEN)
                .state("RETURNED", Text.of("Returned in time", "按时归还"), Phase.CLOSED)
                .state("SLOW", Text.of("Returned late", "归还超时"), Phase.CLOSED)
                .steps(
                        Transition.named("giveBack", Text.of("Given back", "双手归还"))
                                .from("TAKEN")
                                .to("RETURNED")
                                .by(Roles.GUARD, Roles.CSA)
                                .when(DocumentCheckType::inTime)
                                .causing(new Effect.AssignToCaller(), new Effect.Finish(), new Effect.Close("DONE"))
                                .build(),
                        Transition.named("giveBackLate", Text.of("Given back late", "超时归还"))
                                .from("TAKEN")
                                .to("SLOW")
                                .by(Roles.GUARD, Roles.CSA)
                                .asking(Field.choice(
                                        EXCUSE,
                                        Text.of("Excuse", "超时原因"),
                                        List.of(
                                                Choice.of("COPY", "Papers had to be copied", "需复印证件"),
                                                Choice.of("QUERY", "Had to ask the resident", "需联系住户"))))
                                .causing(new Effect.AssignToCaller(), new Effect.Finish(), new Effect.Close("SLOW"))
                                .build())
                .due(DeadlineRule.of(
                        "return", Text.of("Returned", "归还"), "standing.documentWithin", "giveBack", "giveBackLate"))
                .build();
    }

    private static Optional<Flaw> inTime(GuardContext context) {
        int seconds = context.records().integer(SECONDS);
        Duration passed = Duration.between(
                context.current().times().receivedAt(), context.now().toInstant());
        return passed.compareTo(Duration.ofSeconds(seconds)) > 0
                ? Optional.of(Flaw.of(
                        "slow",
                        Text.of("More than {0} s have passed", "已超过 {0} 秒").with(seconds)))
                : Optional.empty();
    }
}
