// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment.score;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/**
 * What people say (自评、互评、上级评), each 0 to 100. Immutable.
 *
 * @param self the own rating; empty when there is none
 * @param peers one each
 * @param superior the rating of the superior; empty when there is none
 */
public record Ratings(Optional<BigDecimal> self, List<BigDecimal> peers, Optional<BigDecimal> superior) {
    /** Nobody has said anything. */
    public static final Ratings NONE = new Ratings(Optional.empty(), List.of(), Optional.empty());

    /** Copies the peers. */
    public Ratings {
        peers = List.copyOf(peers);
    }

    /** The mean of the peers; empty when there are none. */
    public Optional<BigDecimal> peer() {
        return peers.isEmpty()
                ? Optional.empty()
                : Optional.of(peers.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(peers.size()), MathContext.DECIMAL128));
    }
}
