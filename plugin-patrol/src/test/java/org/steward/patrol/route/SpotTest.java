// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpotTest {
    private static Spot spot(String text) {
        return Spot.read(text).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"31.230416,121.473701", "31.230416 121.473701", " 31.230416，121.473701 ", "31.230416;121.473701"
            })
    void readsWhatPeopleAndPhonesWrite(String text) {
        assertThat(spot(text)).isEqualTo(new Spot(31.230416, 121.473701, 0));
        assertThat(spot(text).text()).isEqualTo("31.230416,121.473701");
    }

    @Test
    void readsTheAccuracyOfAPhoneAndTheOtherHalvesOfTheEarth() {
        assertThat(spot("-33.856784,-70.6,12")).isEqualTo(new Spot(-33.856784, -70.6, 12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "here", "31.2", "91,0", "0,181", "31.2,121.4,-5", "31.2,121.4,5,6", "1e2,3", "٣١,٤"})
    void refusesWhatIsNoPlaceOnEarth(String text) {
        assertThat(Spot.read(text)).isEmpty();
    }

    @Test
    void measuresAlongTheSurface() {
        assertThat(spot("31.230416,121.473701").metresTo(spot("31.231416,121.473701")))
                .isCloseTo(111.2, within(0.1));
        assertThat(spot("31.230416,121.473701").metresTo(spot("31.230416,121.474701")))
                .isCloseTo(95.1, within(0.1));
        assertThat(spot("0,179.9995").metresTo(spot("0,-179.9995"))).isCloseTo(111.2, within(0.1));
    }

    @Test
    void believesThePhoneThatItMayBeOffButNotThatItMayBeAnywhere() {
        Spot point = spot("31.230416,121.473701");
        assertThat(spot("31.230816,121.473701,3").isWithin(point, 50)).isTrue();
        assertThat(spot("31.231116,121.473701,3").isWithin(point, 50)).isFalse();
        assertThat(spot("31.231116,121.473701,40").isWithin(point, 50)).isTrue();
        assertThat(spot("31.251116,121.473701,9999").isWithin(point, 50)).isFalse();
    }
}
