// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.steward.core.api.text.Text;

class GradeTest {
    private static final Rules RULES = TrialRules.with();

    private static Item item(int post, int days, Area area, String code, String weight, String aim, String measured) {
        return new Item(
                post,
                days,
                new Standard(area, code, Optional.empty(), new BigDecimal(weight)),
                Text.of(code, code),
                Aim.parse(aim),
                Optional.ofNullable(measured).map(BigDecimal::new));
    }

    private static Item item(Area area, String code, String aim, String measured) {
        return item(0, 30, area, code, "1", aim, measured);
    }

    private static Facts facts(Item... items) {
        return new Facts(List.of(items), List.of(), List.of(), List.of(), List.of());
    }

    /** One item that earns exactly so many points of 100. */
    private static Facts earning(String points) {
        return facts(item(Area.SERVICE, "K20", "≥ 100", points));
    }

    private static Score score(Facts facts) {
        return Score.of(RULES, facts, Ratings.NONE);
    }

    @Test
    void keepsTheBestGradeForWhoeverPassesTheGates() {
        Gate shut = new Gate("K35", Aim.parse("≥ 96").orElseThrow(), Optional.of(new BigDecimal("95.9")));
        Gate open = new Gate("K31", Aim.parse("≥ 100").orElseThrow(), Optional.of(new BigDecimal("100.0")));
        Gate unknown = new Gate("K22", Aim.parse("≥ 100").orElseThrow(), Optional.empty());
        Score good = score(new Facts(earning("98").items(), List.of(), List.of(), List.of(shut, open), List.of()));
        assertThat(good.grade()).contains(Grade.GOOD);
        assertThat(good.gated()).isTrue();
        assertThat(score(new Facts(earning("98").items(), List.of(), List.of(), List.of(open, unknown), List.of()))
                        .grade())
                .contains(Grade.EXCELLENT);
        Score fair = score(new Facts(earning("70").items(), List.of(), List.of(), List.of(shut), List.of()));
        assertThat(fair.grade()).contains(Grade.FAIR);
        assertThat(fair.gated()).isFalse();
    }

    @Test
    void dropsOneGradeForAnAccidentHoweverMany() {
        Facts facts = new Facts(earning("96").items(), List.of(), List.of(), List.of(), List.of("MER-1", "MER-2"));
        assertThat(score(facts).grade()).contains(Grade.GOOD);
        assertThat(score(facts).dropped()).isTrue();
        Score worst = score(new Facts(earning("10").items(), List.of(), List.of(), List.of(), List.of("MER-1")));
        assertThat(worst.grade()).contains(Grade.FAIL);
        assertThat(worst.dropped()).isFalse();
    }

    @Test
    void dropsFromWhatTheGateLeft() {
        Gate shut = new Gate("K35", Aim.parse("≥ 96").orElseThrow(), Optional.of(BigDecimal.ONE));
        Score score = score(new Facts(earning("99").items(), List.of(), List.of(), List.of(shut), List.of("MER-1")));
        assertThat(score.grade()).contains(Grade.PASS);
    }
}
