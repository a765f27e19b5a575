// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.print;

import java.util.List;

import org.osgi.annotation.versioning.ProviderType;

import org.steward.core.api.cases.Case;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.people.Caller;
import org.steward.core.api.text.Language;

/** Makes the papers of cases. Thread-safe. */
@ProviderType
public interface CasePrints {
    /** The papers this caller may print of a case now: the sheet first, then those of its module by id. */
    List<CasePrint> offered(Caller caller, Case of);

    /**
     * Makes a paper; the caller needs to be able to read the case. Refused as {@code NOT_FOUND} when the case or the
     * paper is not there, {@code FORBIDDEN} without the paper's permission, {@code CONFLICT} in a state in which it is
     * not offered, {@code TOO_LARGE} past the limits on size, {@code THROTTLED} while too many are being made.
     *
     * @param id id of the paper
     * @param site scheme, host and port of this server without a slash at the end, for links
     * @throws IllegalStateException when the template cannot be set as it stands; the module is told
     */
    Outcome<PrintedCase> print(Caller caller, String number, String id, Language language, String site);
}
