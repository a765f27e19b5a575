// SPDX-License-Identifier: Apache-2.0
package org.steward.year;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Consumer;

import org.steward.core.api.callback.CallbackAttempt.Method;
import org.steward.core.api.cases.Satisfaction;

/** The call-back after a case (P12): made in its window, late, never, or without anybody being reached. */
final class Calls {
    private static final int TRIES = 3;

    private Calls() {}

    /**
     * Plans it.
     *
     * @param callers who may make it; the first who may is taken
     * @param then told what the customer said, {@code null} when nobody was reached for good
     */
    static void after(Play play, String number, List<String> callers, Method method, Consumer<Satisfaction> then) {
        int drawn = play.dice.nextInt(100);
        if (drawn < 5) {
            return;
        }
        int days = drawn < 80 ? play.dice.nextInt(2) : drawn < 90 ? 4 + play.dice.nextInt(3) : 1;
        if (drawn >= 95) {
            play.at(atNoon(play, 1), () -> unreached(play, number, callers, method, then, 1));
        } else {
            play.at(atNoon(play, days + 1), () -> reached(play, number, callers, method, then));
        }
    }

    private static Instant atNoon(Play play, int days) {
        return play.on(play.today().plusDays(days), LocalTime.of(10 + play.dice.nextInt(8), play.dice.nextInt(60)));
    }

    private static void reached(
            Play play, String number, List<String> callers, Method method, Consumer<Satisfaction> then) {
        int drawn = play.dice.nextInt(100);
        Satisfaction said = drawn < 70 ? Satisfaction.A : drawn < 90 ? Satisfaction.B : Satisfaction.C;
        if (callers.stream().anyMatch(who -> play.callBack(who, number, method, said))) {
            then.accept(said);
        }
    }

    private static void unreached(
            Play play, String number, List<String> callers, Method method, Consumer<Satisfaction> then, int tries) {
        if (callers.stream().noneMatch(who -> play.callBack(who, number, method, null))) {
            return;
        }
        if (tries < TRIES) {
            play.at(atNoon(play, 1), () -> unreached(play, number, callers, method, then, tries + 1));
        } else {
            then.accept(null);
        }
    }
}
