// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.route;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place on earth as a phone tells it (定位坐标). Immutable.
 *
 * @param latitude in degrees north, -90 to 90
 * @param longitude in degrees east, -180 to 180
 * @param accuracy how far off it may be, in metres; 0 when that is not known
 */
public record Spot(double latitude, double longitude, double accuracy) {
    private static final double EARTH_METRES = 6_371_000;
    private static final String NUMBER = "(-?\\d{1,3}(?:\\.\\d{1,10})?)";
    private static final Pattern WRITTEN =
            Pattern.compile(NUMBER + "[\\s,，;]+" + NUMBER + "(?:[\\s,，;]+(\\d{1,7}(?:\\.\\d{1,10})?))?");

    /**
     * Reads latitude, longitude and, if known, the accuracy, separated by commas or blanks.
     *
     * @return empty when it is none, or none on earth
     */
    public static Optional<Spot> read(String text) {
        Matcher found = WRITTEN.matcher(text.strip());
        if (!found.matches()) {
            return Optional.empty();
        }
        Spot spot = new Spot(
                Double.parseDouble(found.group(1)),
                Double.parseDouble(found.group(2)),
                found.group(3) == null ? 0 : Double.parseDouble(found.group(3)));
        return Math.abs(spot.latitude) <= 90 && Math.abs(spot.longitude) <= 180 ? Optional.of(spot) : Optional.empty();
    }

    /** Latitude and longitude as {@link #read} takes them, without the accuracy. */
    public String text() {
        return BigDecimal.valueOf(latitude).toPlainString() + ","
                + BigDecimal.valueOf(longitude).toPlainString();
    }

    /** Metres to another place along the surface (haversine). */
    public double metresTo(Spot other) {
        double north = Math.sin(Math.toRadians(other.latitude - latitude) / 2);
        double east = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
        double squared = north * north
                + Math.cos(Math.toRadians(latitude)) * Math.cos(Math.toRadians(other.latitude)) * east * east;
        return 2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(squared)));
    }

    /**
     * Whether a phone that says it is here may be at a point. Its accuracy is believed to as much as the distance
     * itself: a phone that does not know at all where it is proves nothing.
     *
     * @param metres how far from the point it may be
     */
    public boolean isWithin(Spot point, int metres) {
        return metresTo(point) <= metres + Math.min(accuracy, metres);
    }
}
