// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.walk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.steward.patrol.route.Checkpoint;
import org.steward.patrol.route.Proof;
import org.steward.patrol.route.Spot;
import org.steward.patrol.run.Hit;
import org.steward.patrol.run.RunPlan;
import org.steward.patrol.run.RunType;
import org.steward.patrol.run.Standing;

/** Says how a record stands at the moment it arrives (打点记录核验). Pure. */
final class Verdict {
    private Verdict() {}

    /**
     * What is known of the run of a record.
     *
     * @param plan empty when it is not planned yet
     * @param points all points of its route, retired ones too
     * @param records what is kept of it already
     * @param metres how far from a point a phone may be whose position proves a hit
     */
    record Known(String state, Optional<RunPlan> plan, List<Checkpoint> points, List<Hit> records, int metres) {
        Optional<Checkpoint> point(String code) {
            return points.stream().filter(each -> each.code().equals(code)).findFirst();
        }
    }

    /**
     * How a well-formed record stands.
     *
     * @param at when it happened, by a clock set right
     */
    static Standing of(Sending.Item item, Instant at, Known known) {
        if (item.known().filter(kind -> kind == Hit.Kind.HIT).isEmpty()) {
            return isClosedFor(known) ? Standing.RUN_CLOSED : Standing.COUNTS;
        }
        Optional<Checkpoint> point = known.point(item.point());
        Optional<Standing> wrong = point.flatMap(found -> wrong(item, found, known.metres()));
        if (wrong.isPresent()) {
            return wrong.get();
        }
        if (known.plan()
                .filter(plan -> point.isPresent() && plan.points().contains(item.point()))
                .isEmpty()) {
            return point.filter(Checkpoint::retired).isPresent() ? Standing.RETIRED : Standing.NOT_PLANNED;
        }
        return isClosedFor(known)
                ? Standing.RUN_CLOSED
                : inRun(item, at, known, known.plan().get());
    }

    private static boolean isClosedFor(Known known) {
        return known.state().equals(RunType.CANCELLED) || known.state().equals(RunType.EXCUSED);
    }

    /** A photo stands for a broken tag or reader at every point. */
    private static Optional<Standing> wrong(Sending.Item item, Checkpoint point, int metres) {
        Proof proof = item.proven().orElseThrow();
        if (proof != Proof.PHOTO && !point.proofs().contains(proof)) {
            return Optional.of(Standing.NOT_ACCEPTED);
        }
        if (proof == Proof.POSITION) {
            return wrong(item.spot().orElseThrow(), point, metres);
        }
        return proof.isByLabel() && !point.label().equals(item.label().strip().toUpperCase(java.util.Locale.ROOT))
                ? Optional.of(Standing.WRONG_LABEL)
                : Optional.empty();
    }

    private static Optional<Standing> wrong(Spot phone, Checkpoint point, int metres) {
        if (point.spot().isEmpty()) {
            return Optional.of(Standing.NOT_MEASURED);
        }
        return phone.isWithin(point.spot().get(), metres) ? Optional.empty() : Optional.of(Standing.TOO_FAR);
    }

    private static Standing inRun(Sending.Item item, Instant at, Known known, RunPlan plan) {
        if (at.isBefore(plan.earliest())) {
            return Standing.TOO_EARLY;
        }
        boolean repeat = known.records().stream()
                .anyMatch(hit -> hit.kind() == Hit.Kind.HIT && hit.point().equals(item.point()));
        if (repeat) {
            return Standing.REPEAT;
        }
        boolean begun = !at.isAfter(plan.startBy())
                || known.records().stream()
                        .anyMatch(hit -> hit.kind() == Hit.Kind.HIT && !hit.at().isAfter(plan.startBy()));
        if (known.state().equals(RunType.MISSED) && !begun) {
            return Standing.NOT_BEGUN;
        }
        boolean ended =
                known.state().equals(RunType.INCOMPLETE) || known.state().equals(RunType.COMPLETE);
        return ended ? Standing.RUN_ENDED : Standing.COUNTS;
    }
}
