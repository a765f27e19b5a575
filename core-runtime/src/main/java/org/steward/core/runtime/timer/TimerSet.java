// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.timer;

import java.time.Instant;

/** The deadlines of one case with what has changed in them and is not written yet. Immutable. */
public interface TimerSet {
    /** The nearest open main deadline, {@code null} when there is none. */
    Instant dueAt();

    /** The deadlines as text, to be given to {@link CaseTimers#restored} when a transition is taken back. */
    String snapshot();
}
