// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.callback;

import java.time.Instant;
import java.util.List;

import org.steward.core.api.cases.Satisfaction;
import org.steward.core.api.text.Text;

/**
 * A planned or finished call-back (回访). Immutable.
 *
 * @param id key inside the estate
 * @param summary of the case
 * @param contact name and phone to reach, or an empty string
 * @param dueFrom start of the window
 * @param dueTo end of the window
 * @param by staff id of who shall call, or an empty string for any member that may
 * @param doneAt when it was settled, {@code null} while open
 * @param satisfaction what the customer said, {@code null} while unknown or not reached
 */
public record Callback(
        long id,
        String caseNumber,
        String planId,
        String summary,
        String contact,
        Instant dueFrom,
        Instant dueTo,
        String by,
        Status status,
        Instant doneAt,
        Satisfaction satisfaction,
        List<CallbackAttempt> attempts) {

    /** States of a call-back. */
    public enum Status {
        PLANNED(Text.of("Planned", "待回访")),
        DONE(Text.of("Done", "已回访")),
        UNREACHED(Text.of("Not reached", "未联系上")),
        CANCELLED(Text.of("Cancelled", "已取消"));

        private final Text title;

        Status(Text title) {
            this.title = title;
        }

        /** The status in words. */
        public Text title() {
            return title;
        }
    }

    /** Copies the attempts. */
    public Callback {
        attempts = List.copyOf(attempts);
    }
}
