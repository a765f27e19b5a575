// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.callback;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.steward.core.api.callback.Callback;
import org.steward.core.api.callback.CallbackPlan;
import org.steward.core.api.cases.Case;
import org.steward.core.api.journal.NewEntry;
import org.steward.core.api.people.Caller;
import org.steward.core.api.store.Sql;

/** The call-backs of cases as the desk plans and cancels them, in the running transaction. Thread-safe. */
public interface CallbackBook {
    /** Whether a case is among those that are called back: the same answer whenever it is asked. */
    boolean isChosen(Case of, CallbackPlan plan);

    /** Plans a call-back and gives the entries of it, to be appended by the caller. */
    List<NewEntry> plan(Sql sql, Case of, CallbackPlan plan, Instant finished, Caller actor);

    /** Cancels what is not done yet and gives the entries of it, to be appended by the caller. */
    List<NewEntry> cancelOpen(Sql sql, Case of, Caller actor);

    /** Every call-back of a case, in order of their windows. */
    List<Callback> ofCase(Sql sql, String number);

    /** Every call-back of some cases, by number of the case and in order of their windows. */
    Map<String, List<Callback>> ofCases(Sql sql, Collection<String> numbers);
}
