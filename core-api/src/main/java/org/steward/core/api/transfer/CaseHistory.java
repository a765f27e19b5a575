// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.transfer;

import java.util.List;

import org.osgi.annotation.versioning.ProviderType;

import org.steward.core.api.cases.Case;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.people.Caller;

/** Takes over cases with their past; needs {@code case.import}. Thread-safe. */
@ProviderType
public interface CaseHistory {
    /**
     * Records cases in one transaction. Each is checked like a new one; a refused case never stops the others. Numbers
     * carry the month of receipt. No notices are sent and no past deadline fires. A case whose source key exists is
     * left
     * as it is and returned with {@link Taken#known} set.
     *
     * @param cases at most 1,000
     * @param commit {@code false} checks only and writes nothing; the values are then absent
     * @return one outcome per case, in order
     */
    List<Outcome<Taken>> record(Caller caller, List<PastCase> cases, boolean commit);

    /**
     * What became of one case.
     *
     * @param recorded the case, {@code null} when only checked
     * @param known whether it had been there before
     */
    record Taken(Case recorded, boolean known) {}
}
