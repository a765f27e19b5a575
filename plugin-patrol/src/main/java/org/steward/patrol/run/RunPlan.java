// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.run;

import java.time.Instant;
import java.util.List;

import org.steward.patrol.route.VisitOrder;

/**
 * What a run is measured by (巡更计划). Immutable.
 *
 * @param earliest from when hits count
 * @param from when it begins
 * @param startBy until when the first point must be hit, itself included
 * @param to until when a hit is in the window, itself included
 * @param points codes in the order drawn for this run
 */
public record RunPlan(
        Instant earliest, Instant from, Instant startBy, Instant to, VisitOrder order, List<String> points) {
    /** Copies the points. */
    public RunPlan {
        points = List.copyOf(points);
    }
}
