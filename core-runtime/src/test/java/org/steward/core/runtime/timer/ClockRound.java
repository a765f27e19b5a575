// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.timer;

import org.steward.core.runtime.TestCentre;
import org.steward.core.runtime.notice.StaffChain;

/** Lets the clocks of a test centre fire, with the steps that passed deadlines cause. */
public final class ClockRound {
    private ClockRound() {}

    /** Fires what is due now. */
    public static void fireDue(TestCentre centre) {
        new ClockFiring(
                        centre.store.transactions(),
                        centre.store.journal(),
                        centre.estates,
                        new StageTimes(centre.estates, centre.parameters),
                        centre.notices,
                        new StaffChain(centre.staff),
                        centre.desk,
                        centre.types)
                .fireDue(centre.clock.instant());
    }
}
