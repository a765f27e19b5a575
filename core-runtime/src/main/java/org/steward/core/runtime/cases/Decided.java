// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.cases;

import java.util.List;
import java.util.Map;

import org.steward.core.api.cases.Case;

/**
 * What a transition will do. Immutable.
 *
 * @param next the case after it; deadlines not yet computed
 * @param plans ids of call-back plans to plan
 * @param cancelsCallbacks whether open call-backs are cancelled
 * @param notices ids of notice templates to send
 * @param followUps ids of case types to open
 * @param findings failed items that open a case each
 * @param entered the checked values that were entered
 */
record Decided(
        Case next,
        List<String> plans,
        boolean cancelsCallbacks,
        List<String> notices,
        List<String> followUps,
        List<Finding> findings,
        Map<String, String> entered) {
    Decided {
        plans = List.copyOf(plans);
        notices = List.copyOf(notices);
        followUps = List.copyOf(followUps);
        findings = List.copyOf(findings);
        entered = Map.copyOf(entered);
    }

    /** The same with another case after it. */
    Decided with(Case other) {
        return new Decided(other, plans, cancelsCallbacks, notices, followUps, findings, entered);
    }
}
