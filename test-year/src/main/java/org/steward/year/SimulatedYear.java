// SPDX-License-Identifier: Apache-2.0
package org.steward.year;

import java.nio.file.Path;
import java.util.Map;

/** A year of an estate, played on an empty store. The same seed gives the same year. */
public final class SimulatedYear {
    /** Units of a small estate, for which the numbers a day below are meant. */
    public static final int USUAL = 60;

    private final long moments;
    private final Map<String, Integer> refused;

    private SimulatedYear(Play play) {
        moments = play.moments();
        refused = Map.copyOf(play.refused());
    }

    /**
     * Plays a year.
     *
     * @param folder of an empty store; closed again when the year is over
     * @param units a multiple of {@link #USUAL}
     */
    public static SimulatedYear play(Path folder, int units, long seed) throws Exception {
        try (YearCentre centre = new YearCentre(folder, Town.begin())) {
            Town town = new Town(units);
            town.found(centre);
            Play play = new Play(centre, town, seed, Town.end());
            int times = units / USUAL;
            new EmptyUnits(play).plan();
            new Complaints(play).plan(45 * times);
            Requests requests = new Requests(play);
            requests.plan(55 * times);
            new FrontDesk(play, requests).plan(times);
            new Routine(play).plan(30 * times);
            new Renovations(play).plan();
            new Inspections(play.aside(seed + 1)).plan();
            new Incidents(play.aside(seed + 2)).plan(4 * times);
            new Walks(play.aside(seed + 3)).plan();
            new Assessments(play.aside(seed + 4)).plan();
            play.run();
            return new SimulatedYear(play);
        }
    }

    /** How many moments it had. */
    public long moments() {
        return moments;
    }

    /** Steps that were refused: type, step and reason, with how often. */
    public Map<String, Integer> refused() {
        return refused;
    }
}
