// SPDX-License-Identifier: Apache-2.0
package org.steward.tally;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.cases.CaseType;
import org.steward.core.api.clock.DeadlineRule;
import org.steward.core.api.form.Field;
import org.steward.core.api.form.Form;
import org.steward.core.api.module.Module;
import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.api.page.ListView;
import org.steward.core.api.parameter.Parameter;
import org.steward.core.api.store.Transactions;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Effect;
import org.steward.core.api.workflow.Phase;
import org.steward.core.api.workflow.State;
import org.steward.core.api.workflow.Transition;
import org.steward.core.api.workflow.Workflow;

/**
 * The module. Its id stands in the header {@code Steward-Module}, so that a variant of the jar can be another module
 * beside it.
 */
@Component(service = Module.class)
public final class TallyModule implements Module {
    private final String id;
    private final String version;
    private final Transactions transactions;

    /** Reads who it is from its own bundle. */
    @Activate
    public TallyModule(BundleContext context, @Reference Transactions transactions) {
        this.id = context.getBundle().getHeaders().get("Steward-Module");
        this.version = context.getBundle().getVersion().toString();
        this.transactions = transactions;
        if (context.getBundle().getHeaders().get("Tally-Fails") != null) {
            throw new IllegalStateException("told to fail by its header");
        }
    }

    @Override
    public ModuleDeclaration declaration() {
        Text name = Text.of("Tally " + id, "计数 " + id);
        return ModuleDeclaration.of(id, name, Text.of("Counts for tests.", "用于测试的计数。"))
                .parameters(List.of(Parameter.limit(id + ".limit", Text.of("Limit", "时限"), "24 h", "CV")))
                .caseTypes(type(name))
                .subscribers(new Tally(id, transactions))
                .resources(new TallyResource(id, version, transactions))
                .build();
    }

    private CaseType type(Text name) {
        Text done = Text.of("Done", "已完成");
        return new CaseType(
                id + "-matter",
                id.substring(0, 2).toUpperCase(Locale.ROOT),
                name,
                name,
                Form.of(Field.text("detail", Text.of("Detail", "详情"))),
                "",
                "",
                new Workflow(
                        "OPEN",
                        List.of(
                                new State("OPEN", Text.of("Open", "待处理"), Phase.OPEN),
                                new State("CLOSED", Text.of("Closed", "已结案"), Phase.CLOSED)),
                        List.of(Transition.named("finish", done)
                                .from("OPEN")
                                .to("CLOSED")
                                .causing(new Effect.Finish(), new Effect.Close("DONE"))
                                .build())),
                List.of(new DeadlineRule(
                        "finish",
                        done,
                        Set.of(),
                        Set.of("finish"),
                        DeadlineRule.LimitChoice.always(id + ".limit"),
                        true,
                        true,
                        false,
                        "")),
                List.of(),
                Set.of(),
                true,
                ListView.USUAL);
    }
}
