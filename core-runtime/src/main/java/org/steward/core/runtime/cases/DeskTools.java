// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.cases;

import java.time.Clock;
import java.time.ZoneId;

import org.steward.core.api.estate.Estate;
import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.journal.Journal;
import org.steward.core.api.notice.Notices;
import org.steward.core.api.parameter.Parameters;
import org.steward.core.api.store.Transactions;
import org.steward.core.runtime.callback.CallbackBook;
import org.steward.core.runtime.mode.CaseRouter;
import org.steward.core.runtime.number.CaseNumbers;
import org.steward.core.runtime.timer.CaseTimers;

/** What every room of the desk works with. Immutable and thread-safe. */
record DeskTools(
        Transactions transactions,
        Journal journal,
        Clock clock,
        ModuleDoor door,
        References references,
        EstateRegister estates,
        CaseNumbers numbers,
        CaseTimers timers,
        CallbackBook callbacks,
        Notices notices,
        Parameters parameters,
        CaseRouter router) {
    /** Id of the service mode of an estate, or an empty string. */
    String mode(String estateId) {
        return estates.estate(estateId).map(Estate::mode).orElse("");
    }

    /** The zone of an estate's deadlines and months. */
    ZoneId zone(String estateId) {
        return estates.zone(estateId);
    }
}
