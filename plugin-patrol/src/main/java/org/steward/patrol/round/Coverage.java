// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.round;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseQuery;
import org.steward.core.api.estate.Building;
import org.steward.core.api.parameter.Parameter;
import org.steward.core.api.people.Caller;
import org.steward.patrol.PatrolTools;

/**
 * When each building was last visited on a round (巡查覆盖): by an area patrol of its own, or by a round whose report names
 * it. Looks 62 days back. Thread-safe.
 */
public final class Coverage {
    private static final Duration BACK = Duration.ofDays(62);
    private static final List<RoundKind> VISITING =
            List.of(RoundKind.DAILY_MANAGER, RoundKind.AREA, RoundKind.WEEKLY_ITEM, RoundKind.SPECIAL);

    private final PatrolTools tools;

    /** Coverage as the cases say. */
    public Coverage(PatrolTools tools) {
        this.tools = tools;
    }

    /** What an area patrol of a building has as its place. */
    static String place(Building building) {
        return building.name().zh().equals(building.id())
                ? building.id()
                : building.id() + " " + building.name().zh();
    }

    /** Id of a building → when it was last visited; without an entry: not within 62 days. */
    public Map<String, Instant> lastVisits(Caller caller) {
        Map<String, String> byPlace = new HashMap<>();
        tools.estates().buildings(caller.estateId()).forEach(building -> {
            byPlace.put(place(building), building.id());
            byPlace.put(building.id(), building.id());
        });
        Map<String, Instant> last = new TreeMap<>();
        Instant from = tools.clock().instant().minus(BACK);
        for (RoundKind kind : VISITING) {
            tools.reader()
                    .each(
                            caller,
                            CaseQuery.of(Map.of("type", kind.type(), "from", from.toString())),
                            round -> visited(round, byPlace, last))
                    .orElseThrow();
        }
        return last;
    }

    private static void visited(Case round, Map<String, String> byPlace, Map<String, Instant> last) {
        Instant at = round.times().finishedAt();
        if (at != null) {
            Stream.concat(
                            Stream.of(round.place()),
                            Parameter.items(round.fields().getOrDefault(RoundType.BUILDINGS, "")).stream())
                    .flatMap(words -> Optional.ofNullable(byPlace.get(words)).stream())
                    .forEach(building -> last.merge(building, at, (a, b) -> a.isAfter(b) ? a : b));
        }
    }
}
