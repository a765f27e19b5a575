// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment.sheet;

import java.util.List;

/**
 * Who has to do with a sheet. Immutable.
 *
 * @param name what the subject is called
 * @param rater who rates for the subject, or an empty string
 * @param reviewer the superior, never the rater; or an empty string
 * @param peers colleagues who may say something
 * @param managerial whether the general manager publishes and decides
 */
record Appointed(String name, String rater, String reviewer, List<String> peers, boolean managerial) {
    /** Copies the peers; nobody reviews their own sheet. */
    Appointed {
        reviewer = reviewer.equals(rater) ? "" : reviewer;
        String taken = rater + " " + reviewer;
        peers = peers.stream()
                .filter(peer -> !List.of(taken.split(" ")).contains(peer))
                .toList();
    }
}
