// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.run;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

import org.steward.patrol.route.Checkpoint;
import org.steward.patrol.route.Route;
import org.steward.patrol.route.VisitOrder;

/** Lays down in which order the points of a run come (随机路线抽取). Pure but for its source of chance. */
public final class Draw {
    private Draw() {}

    /** The codes of the route's points: as listed, or shuffled so that each order is as likely as any other. */
    public static List<String> of(Route route, RandomGenerator chance) {
        List<String> codes =
                new ArrayList<>(route.points().stream().map(Checkpoint::code).toList());
        if (route.order() == VisitOrder.RANDOM) {
            for (int last = codes.size() - 1; last > 0; last--) {
                int other = chance.nextInt(last + 1);
                String moved = codes.set(last, codes.get(other));
                codes.set(other, moved);
            }
        }
        return List.copyOf(codes);
    }
}
