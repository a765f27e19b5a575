// SPDX-License-Identifier: Apache-2.0
package org.steward.complaints.box;

import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;

import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Guard;
import org.steward.core.api.workflow.GuardContext;

/**
 * A box is opened at its time or later (K27: at 15:00), so that a letter handed in before it is in time on that day.
 * Thread-safe.
 */
final class NotBeforeItsTime implements Guard {
    @Override
    public Optional<Flaw> check(GuardContext context) {
        String at = context.records().value(BoxRules.OPEN_AT);
        ZonedDateTime earliest = context.current()
                .times()
                .receivedAt()
                .atZone(context.now().getZone())
                .with(LocalTime.parse(at));
        return context.now().isBefore(earliest)
                ? Optional.of(Flaw.of(
                        "too-early",
                        Text.of("The box is opened at {0}, not earlier", "投诉箱于 {0} 开启，不得提前")
                                .with(at)))
                : Optional.empty();
    }
}
