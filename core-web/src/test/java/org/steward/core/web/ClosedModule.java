// SPDX-License-Identifier: Apache-2.0
package org.steward.core.web;

import java.util.List;
import java.util.Set;

import org.steward.core.api.cases.CaseType;
import org.steward.core.api.cases.Readers;
import org.steward.core.api.clock.DeadlineRule;
import org.steward.core.api.module.Module;
import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.api.parameter.Parameter;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Effect;
import org.steward.core.api.workflow.Phase;
import org.steward.core.api.workflow.Transition;

/** A module whose cases only some may read. */
public final class ClosedModule {
    /** Id of the case type. */
    public static final String TYPE = "talk";

    private ClosedModule() {}

    /** The module. */
    public static Module made() {
        CaseType type = CaseType.named(TYPE, "TK", Text.of("Talk", "谈话"), Text.of("Talks", "谈话"))
                .state("REGISTERED", Text.of("Registered", "已登记"), Phase.OPEN)
                .state("CLOSED", Text.of("Closed", "已结案"), Phase.CLOSED)
                .steps(Transition.named("close", Text.of("Close", "结案"))
                        .from("REGISTERED")
                        .to("CLOSED")
                        .causing(new Effect.Close("HELD"))
                        .build())
                .due(new DeadlineRule(
                        "close",
                        Text.of("Held", "完成"),
                        Set.of(),
                        Set.of("close"),
                        DeadlineRule.LimitChoice.always("talk.limit"),
                        true,
                        true,
                        false,
                        ""))
                .readBy(new Readers(Set.of("CSM"), Set.of()))
                .build();
        ModuleDeclaration declaration = ModuleDeclaration.of(
                        "talks", Text.of("Talks", "谈话"), Text.of("For tests.", "用于测试。"))
                .parameters(List.of(Parameter.limit("talk.limit", Text.of("Limit", "时限"), "24 h", "CV")))
                .caseTypes(type)
                .build();
        return () -> declaration;
    }
}
