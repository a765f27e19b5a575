// SPDX-License-Identifier: Apache-2.0
package org.steward.frontdesk.call;

import java.util.List;

import org.steward.core.api.cases.CaseType;
import org.steward.core.api.clock.DeadlineRule;
import org.steward.core.api.form.Choice;
import org.steward.core.api.form.Field;
import org.steward.core.api.form.FieldType;
import org.steward.core.api.people.Roles;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Effect;
import org.steward.core.api.workflow.Phase;
import org.steward.core.api.workflow.Transition;

/** A phone call (来电记录, P01): how often it rang, who answered, what became of it. */
public final class CallType {
    /** Its id. */
    public static final String ID = "call";

    /** How often it rang. */
    public static final String RINGS = "rings";

    /** Whether somebody answered. */
    public static final String ANSWERED = "answered";

    static final String AGENT = "agent";

    private CallType() {}

    /** The declaration. */
    public static CaseType declare() {
        return CaseType.named(ID, "CAL", Text.of("Call", "来电"), Text.of("Calls", "来电记录"))
                .asking(
                        Field.number(RINGS, Text.of("Rings", "铃响次数"), "", 0, 99).mandatory(),
                        Field.of(ANSWERED, FieldType.YES_NO, Text.of("Answered", "已接听"))
                                .mandatory(),
                        Field.of(AGENT, FieldType.STAFF, Text.of("Agent on duty", "当班话务员")),
                        Field.choice(
                                "line",
                                Text.of("Line", "线路"),
                                List.of(
                                        Choice.of("COMPLAINTS", "Complaints", "投诉热线"),
                                        Choice.of("SERVICE", "Service", "服务热线"),
                                        Choice.of("DUTY", "24-hour duty", "24小时值班电话"))))
                .state("LOGGED", Text.of("Logged", "已记录"), Phase.OPEN)
                .state("REGISTERED", Text.of("Matter registered", "已立案"), Phase.CLOSED)
                .state("NO_MATTER", Text.of("No matter", "无需立案"), Phase.CLOSED)
                .steps(
                        Transition.named("register", Text.of("Matter registered", "已立案"))
                                .from("LOGGED")
                                .to("REGISTERED")
                                .by(Roles.CSA, Roles.ICC)
                                .asking(Field.text("caseNumber", Text.of("Case number", "案件编号"))
                                        .upTo(30)
                                        .mandatory())
                                .causing(new Effect.Finish(), new Effect.Close("DONE"))
                                .build(),
                        Transition.named("noMatter", Text.of("No matter, or hung up", "无事项或已挂断"))
                                .from("LOGGED")
                                .to("NO_MATTER")
                                .by(Roles.CSA, Roles.ICC)
                                .causing(new Effect.Finish(), new Effect.Close("DONE"))
                                .build())
                .due(DeadlineRule.of(
                        "register", Text.of("Registered", "登记"), "request.registerWithin", "register", "noMatter"))
                .listing(RINGS, ANSWERED)
                .build();
    }
}
