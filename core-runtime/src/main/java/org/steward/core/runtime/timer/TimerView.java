// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.timer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.steward.core.api.cases.CaseTimer;
import org.steward.core.api.cases.CaseType;
import org.steward.core.api.clock.DeadlineClock;
import org.steward.core.api.clock.DeadlineRule;
import org.steward.core.api.clock.Explanation;
import org.steward.core.api.clock.Limit;
import org.steward.core.api.clock.Step;
import org.steward.core.api.form.Field;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Transition;

/** Shows a deadline with the words of its case type and how it came about. Stateless. */
final class TimerView {
    private static final Explanation NOTHING = new Explanation(List.of());

    private TimerView() {}

    static CaseTimer of(TimerRow row, CaseType type, DeadlineClock clock, Instant now) {
        Optional<DeadlineRule> rule = type.deadlines().stream()
                .filter(each -> each.id().equals(row.rule()))
                .findFirst();
        Explanation counted = clock.due(row.base(), Limit.parse(row.limit()), row.pauses(), now)
                .explanation();
        return new CaseTimer(
                row.rule(),
                rule.map(DeadlineRule::title).orElse(Text.same(row.rule())),
                row.limit(),
                row.started(),
                row.due(),
                row.met(),
                row.cancelled(),
                row.main(),
                row.anchor() == null
                        ? counted
                        : countedFrom(
                                row.anchor(),
                                label(type, rule.map(DeadlineRule::anchor).orElse("")),
                                counted));
    }

    /** A deadline without its words. */
    static CaseTimer bare(TimerRow row) {
        return new CaseTimer(
                row.rule(),
                Text.same(row.rule()),
                row.limit(),
                row.started(),
                row.due(),
                row.met(),
                row.cancelled(),
                row.main(),
                NOTHING);
    }

    private static Explanation countedFrom(Instant anchor, Text field, Explanation counted) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(anchor, Text.of("Counted from: {0}", "计算起点：{0}").with(field)));
        steps.addAll(counted.steps());
        return new Explanation(steps);
    }

    private static Text label(CaseType type, String field) {
        return Stream.concat(
                        Stream.of(type.intake()),
                        type.workflow().transitions().stream().map(Transition::form))
                .flatMap(form -> form.field(field).stream())
                .map(Field::label)
                .findFirst()
                .orElse(Text.same(field));
    }
}
