// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.cases;

import java.util.List;

import org.osgi.annotation.versioning.ProviderType;

import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.people.Caller;

/** Saved filters of the caller; nobody sees another's. Needs {@code case.read}. Thread-safe. */
@ProviderType
public interface SavedFilters {
    /** The caller's filters by name, at most 50. */
    Outcome<List<SavedFilter>> mine(Caller caller);

    /** Saves a filter or replaces the one of the same name; past 50 it is refused with {@code RULE}. */
    Outcome<SavedFilter> save(Caller caller, SavedFilter filter);

    /** Removes a filter; {@code NOT_FOUND} when there is none of that name. */
    Outcome<SavedFilter> remove(Caller caller, String name);
}
