// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.notice;

import java.util.List;

import org.osgi.annotation.versioning.ProviderType;

import org.steward.core.api.cases.Case;
import org.steward.core.api.people.Caller;
import org.steward.core.api.store.Sql;

/** Notices of staff and of a resident's case. Thread-safe. */
@ProviderType
public interface Notices {
    /**
     * Sends the notice of a template about a case in the running transaction: one record per recipient, each journaled.
     *
     * @param template declared by an enabled module, placeholders filled from the case
     */
    void send(Sql sql, Case about, NoticeTemplate template);

    /** Notices for the caller (staff: own; resident: of the case), newest first, at most {@code limit} (1-200). */
    List<Notice> mine(Caller caller, int limit);

    /** How many notices of the caller are unseen, at most 100. */
    int unseen(Caller caller);

    /** Marks all notices of the caller as seen. */
    void seen(Caller caller);

    /** Notices for the public board, newest first, at most {@code limit} (1-200). */
    List<Notice> board(String estateId, int limit);
}
