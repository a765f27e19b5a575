// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.timer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.cases.CaseType;
import org.steward.core.api.cases.Channel;
import org.steward.core.api.cases.NewCase;
import org.steward.core.api.clock.DeadlineRule;
import org.steward.core.api.journal.Kinds;
import org.steward.core.api.people.Caller;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Transition;
import org.steward.core.runtime.TestCentre;
import org.steward.core.runtime.TestModule;

/** Deadlines that are met by the very step that starts them anew. */
class RestartedDeadlineTest {
    @Test
    void runAnewAndTellThatTheyWereMetEachOfThem(@TempDir Path folder) {
        try (TestCentre centre = new TestCentre(folder)) {
            Caller anna = centre.member("anna");
            Case from = centre.desk
                    .open(anna, NewCase.of(TestModule.TYPE, Channel.PHONE, "A lift", Map.of()))
                    .orElseThrow();
            Case to = centre.desk
                    .fire(anna, from.number(), CaseDesk.ANY_VERSION, "start", Map.of("plan", "by hand"))
                    .orElseThrow();
            CaseType known = centre.types.known(TestModule.TYPE).orElseThrow();
            CaseType type = with(known, again("first"), again("second"));
            Transition start = known.workflow().transition("start").orElseThrow();
            Instant begun = to.times().receivedAt();
            CaseClock running = (CaseClock)
                    centre.timers.moved(CaseClock.fresh(from, Map.of(), begun), from, to, type, start, begun);
            Instant later = begun.plusSeconds(60);
            CaseClock anew = (CaseClock) centre.timers.moved(running, from, to, type, start, later);
            assertThat(anew.after().values())
                    .hasSize(2)
                    .allSatisfy(row -> assertThat(row.isOpen()).isTrue())
                    .allSatisfy(row -> assertThat(row.started()).isEqualTo(later));
            assertThat(anew.entries(anna))
                    .filteredOn(entry -> entry.kind().equals(Kinds.CLOCK_MET))
                    .extracting(entry -> entry.data().get("rule"))
                    .containsExactly("first", "second");
        }
    }

    private static DeadlineRule again(String id) {
        return new DeadlineRule(
                id,
                Text.of(id, id),
                Set.of("WORKING"),
                Set.of("start"),
                DeadlineRule.LimitChoice.always("matter.limit"),
                true,
                false,
                true,
                "");
    }

    private static CaseType with(CaseType known, DeadlineRule... rules) {
        return new CaseType(
                known.id(),
                known.prefix(),
                known.title(),
                known.plural(),
                known.intake(),
                known.categoryField(),
                known.gradeField(),
                known.workflow(),
                List.of(rules),
                known.callbacks(),
                known.openers(),
                known.offered(),
                known.view(),
                known.readers());
    }
}
