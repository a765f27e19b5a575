// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.indicator;

import java.util.List;
import java.util.Set;

import org.osgi.annotation.versioning.ConsumerType;

import org.steward.core.api.cases.CaseFile;

/**
 * Says what each case adds to an indicator. The platform asks again for a case when its journal has grown, keeps the
 * answers and adds them up, so that a figure of a million events is there at once. Pure: the answer depends on the file
 * and the parameters of its estate alone, never on the time of asking. Files come without what only a page shows: the
 * steps of a caller, obstacles, and how deadlines came about. Thread-safe.
 */
@ConsumerType
public interface Measure {
    /** Ids of the case types it looks at; not empty. */
    Set<String> caseTypes();

    /** What a case of one of these types adds, in any order; empty when it does not count. */
    List<Tally> of(CaseFile file);

    /** How the tallies of a period are put together. */
    default Combine combine() {
        return Combine.SUM;
    }
}
