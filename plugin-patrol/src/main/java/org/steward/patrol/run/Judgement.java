// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.steward.patrol.route.VisitOrder;

/**
 * How well a run was walked (巡更判定): a function of its plan and the set of records alone, so that it does not matter in
 * which order, how often and by which phone they were sent. Pure.
 *
 * <p>Of each planned point the first hit counts that is not before the earliest time. That an officer ended the run
 * only says that nothing more is waited for: a point that another phone hit counts all the same. A run none of whose
 * points was hit by {@code startBy} was not begun; then nothing counts. Every record more can only make a run better.
 *
 * @param counted the hit of each point that counts, in order of time
 * @param missed points without one, in the order of the plan
 * @param late points hit after the window
 * @param outOfOrder points hit after one that stands behind them; none where any order is right
 * @param ended when the officer ended it, empty while not
 */
public record Judgement(
        List<Hit> counted, List<String> missed, List<String> late, List<String> outOfOrder, Optional<Instant> ended) {
    private static final Comparator<Hit> BY_TIME = Comparator.comparing(Hit::at).thenComparing(Hit::id);

    /** Copies the lists. */
    public Judgement {
        counted = List.copyOf(counted);
        missed = List.copyOf(missed);
        late = List.copyOf(late);
        outOfOrder = List.copyOf(outOfOrder);
    }

    /** Judges. */
    public static Judgement of(RunPlan plan, Collection<Hit> records) {
        Optional<Instant> ended = records.stream()
                .filter(record -> record.kind() == Hit.Kind.END)
                .map(Hit::at)
                .min(Comparator.naturalOrder());
        Map<String, Hit> first = new LinkedHashMap<>();
        records.stream()
                .filter(record -> record.kind() == Hit.Kind.HIT && plan.points().contains(record.point()))
                .filter(hit -> !hit.at().isBefore(plan.earliest()))
                .sorted(BY_TIME)
                .forEach(hit -> first.putIfAbsent(hit.point(), hit));
        List<Hit> counted = new ArrayList<>(first.values());
        if (counted.isEmpty() || counted.get(0).at().isAfter(plan.startBy())) {
            counted.clear();
            first.clear();
        }
        return new Judgement(
                counted,
                plan.points().stream()
                        .filter(point -> !first.containsKey(point))
                        .toList(),
                counted.stream()
                        .filter(hit -> hit.at().isAfter(plan.to()))
                        .map(Hit::point)
                        .toList(),
                plan.order() == VisitOrder.FREE ? List.of() : outOfOrder(plan.points(), counted),
                ended);
    }

    private static List<String> outOfOrder(List<String> planned, List<Hit> counted) {
        List<String> out = new ArrayList<>();
        int furthest = -1;
        for (Hit hit : counted) {
            int place = planned.indexOf(hit.point());
            if (place < furthest) {
                out.add(hit.point());
            }
            furthest = Math.max(furthest, place);
        }
        return out;
    }

    /** Whether a point was hit in time to begin the run. */
    public boolean isBegun() {
        return !counted.isEmpty();
    }

    /** How many points were hit in the window. */
    public int inWindow() {
        return counted.size() - late.size();
    }

    /** Whether every point was hit in the window. */
    public boolean isComplete() {
        return missed.isEmpty() && late.isEmpty();
    }

    /** Whether nothing more is to come: the officer ended it, or every point was hit. */
    public boolean isOver() {
        return isBegun() && (ended.isPresent() || missed.isEmpty());
    }
}
