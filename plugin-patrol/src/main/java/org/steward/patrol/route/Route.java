// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.route;

import java.time.Instant;
import java.util.List;

/**
 * A patrol route (巡更路线, P27). Immutable.
 *
 * @param code unique in the estate, 1-20 letters, digits and hyphens
 * @param title 1-120 characters
 * @param post which kind of post walks it
 * @param order in which order its points are visited
 * @param starts when its runs begin, as {@link Starts} reads it; empty for none planned
 * @param maxMinutes how long a run may take, 1-480
 * @param version grows with every change of the route or its points
 * @param retired no longer walked
 * @param since from when its present starts hold
 * @param points the points that are visited, in their order, without the retired ones
 */
public record Route(
        String code,
        String title,
        PostKind post,
        VisitOrder order,
        String starts,
        int maxMinutes,
        int version,
        boolean retired,
        Instant since,
        List<Checkpoint> points) {
    /** Copies the points. */
    public Route {
        points = List.copyOf(points);
    }

    /** The same route with points. */
    public Route with(List<Checkpoint> these) {
        return new Route(code, title, post, order, starts, maxMinutes, version, retired, since, these);
    }
}
