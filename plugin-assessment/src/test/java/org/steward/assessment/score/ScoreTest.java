// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.steward.core.api.text.Text;

class ScoreTest {
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

    private static void holds(Facts facts, String total) {
        assertThat(score(facts).total())
                .hasValueSatisfying(found -> assertThat(found).isEqualByComparingTo(total));
    }

    @Test
    void givesAllPointsWhenEveryTargetIsReached() {
        holds(
                facts(
                        item(Area.SERVICE, "K20", "≥ 100", "100.0"),
                        item(Area.REPAIR, "K15", "≥ 95", "95.0"),
                        item(Area.REPAIR, "K17", "≤ 1", "0.4"),
                        item(Area.SECURITY, "K59", "≥ 98", "99.1")),
                "100");
    }

    @Test
    void weighsTheAreasAndTheItemsWithin() {
        holds(
                facts(
                        item(0, 30, Area.SERVICE, "K20", "1", "≥ 100", "50"),
                        item(0, 30, Area.SERVICE, "K21", "3", "≥ 100", "100"),
                        item(Area.REPAIR, "K15", "≥ 100", "80"),
                        item(Area.SECURITY, "K59", "≥ 100", "100"),
                        item(Area.ENVIRONMENT, "K56", "≥ 100", "100"),
                        item(Area.ARCHIVE, "K44", "≥ 100", "100")),
                // 35 × (0.25 × 0.5 + 0.75) + 15 × 0.8 + 50
                "92.62");
    }

    @Test
    void leavesTheWeightOfAnItemWithoutDataToItsAreaAndThenToTheOthers() {
        Score score = score(facts(
                item(Area.SERVICE, "K20", "≥ 100", "60"),
                item(Area.SERVICE, "K21", "≥ 95", null),
                item(Area.REPAIR, "K15", "≥ 95", null),
                item(Area.SECURITY, "K59", "", "77"),
                item(Area.ENVIRONMENT, "K56", "≥ 100", "100")));
        // (35 × 0.6 + 15) / 50
        assertThat(score.total().orElseThrow()).isEqualByComparingTo("72");
        assertThat(score.items().get(0)).endsWith("70.00", "42.00");
        assertThat(score.items().get(1)).endsWith("n/a", "1", "", "");
        assertThat(score.items().get(3)).endsWith("77", "1", "", "");
        assertThat(score.items().get(4)).endsWith("30.00", "30.00");
    }

    @Test
    void hasNoScoreWithoutAnyData() {
        Ratings all =
                new Ratings(Optional.of(BigDecimal.TEN), List.of(BigDecimal.TEN), Optional.of(BigDecimal.valueOf(100)));
        Score score = Score.of(RULES, facts(item(Area.SERVICE, "K20", "≥ 100", null)), all);
        assertThat(score.total()).isEmpty();
        assertThat(score.grade()).isEmpty();
        assertThat(Score.of(RULES, facts(), Ratings.NONE).total()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "≥ 95, 95, 1",
        "≥ 95, 94.9, 0.998947",
        "≥ 95, 47.5, 0.5",
        "≥ 95, 0, 0",
        "≥ 0, 0, 1",
        "≤ 1, 1, 1",
        "≤ 1, 3, 0.5",
        "≤ 0, 0, 1",
        "≤ 0, 4, 0.2"
    })
    void earnsInProportionToTheTarget(String aim, String figure, String share) {
        assertThat(Aim.parse(aim).orElseThrow().share(new BigDecimal(figure)))
                .isCloseTo(new BigDecimal(share), org.assertj.core.data.Offset.offset(new BigDecimal("0.000001")));
    }

    @ParameterizedTest
    @CsvSource({
        "100, EXCELLENT, 100",
        "95, EXCELLENT, 100",
        "94.99, GOOD, 98",
        "85, GOOD, 98",
        "84.99, PASS, 95",
        "75, PASS, 95",
        "74.99, FAIR, 90",
        "65, FAIR, 90",
        "64.99, POOR, 80",
        "60, POOR, 80",
        "59.99, FAIL, 70",
        "0, FAIL, 70"
    })
    void gradesInHalfOpenBandsWithDecimals(String points, Grade grade, String pay) {
        Score score = score(earning(points));
        assertThat(score.total().orElseThrow()).isEqualByComparingTo(points);
        assertThat(score.grade()).contains(grade);
        assertThat(RULES.payFactor(grade)).isEqualByComparingTo(pay);
    }

    @Test
    void liftsNoScoreOverABoundByRounding() {
        Score score = score(earning("94.996"));
        assertThat(score.total().orElseThrow()).isEqualByComparingTo("94.99");
        assertThat(score.grade()).contains(Grade.GOOD);
    }

    @Test
    void losesNothingToThirds() {
        holds(
                facts(
                        item(Area.SERVICE, "K20", "≥ 3", "1"),
                        item(Area.SERVICE, "K21", "≥ 3", "2"),
                        item(Area.SERVICE, "K25", "≥ 3", "3")),
                "66.66");
        holds(facts(item(Area.SERVICE, "K20", "≥ 3", "1"), item(Area.SERVICE, "K21", "≥ 3", "2")), "50");
    }

    @Test
    void takesOffTwoFourAndEight() {
        Facts facts = new Facts(
                earning("100").items(),
                List.of(
                        new Deduction("FND-1", Severity.MINOR, "dust"),
                        new Deduction("BRE-1", Severity.GENERAL, "call unattended"),
                        new Deduction("CP-1", Severity.SERIOUS, "promise broken")),
                List.of(),
                List.of(),
                List.of());
        holds(facts, "86");
    }

    @Test
    void countsAFindingTwiceWhoseRecheckFailedAlsoWhenTheSheetIsReadAgain() {
        Deduction failed = new Deduction("FND-1", Severity.GENERAL, "dust again", 2);
        Facts facts = new Facts(earning("100").items(), List.of(failed), List.of(), List.of(), List.of());
        holds(facts, "92");
        assertThat(Deduction.read(Rows.write(facts.deductionRows(RULES)))).containsExactly(failed);
    }

    @Test
    void countsTheSameSourceOnceAsItsGravest() {
        Facts facts = new Facts(
                earning("100").items(),
                List.of(
                        new Deduction("FND-1", Severity.MINOR, "dust"),
                        new Deduction("FND-1", Severity.SERIOUS, "dust again"),
                        new Deduction("FND-1", Severity.GENERAL, "dust")),
                List.of(),
                List.of(),
                List.of());
        assertThat(facts.deductions()).extracting(Deduction::reason).containsExactly("dust again");
        holds(facts, "92");
    }

    @Test
    void staysBetweenZeroAndAHundred() {
        List<Deduction> many = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            many.add(new Deduction("CP-" + i, Severity.SERIOUS, "again"));
        }
        holds(new Facts(earning("100").items(), many, List.of(), List.of(), List.of()), "0");
        Merit banner = new Merit("MER-1", BigDecimal.ONE, "banner");
        holds(new Facts(earning("99.5").items(), List.of(), List.of(banner), List.of(), List.of()), "100");
    }

    @Test
    void addsPraiseAndTakesOffBadPress() {
        Merit praise = new Merit("MER-1", BigDecimal.valueOf(2), "praise");
        Merit press = new Merit("MER-2", BigDecimal.valueOf(-2), "bad press");
        Merit banner = new Merit("MER-3", BigDecimal.ONE, "banner");
        holds(new Facts(earning("90").items(), List.of(), List.of(praise, press, banner), List.of(), List.of()), "91");
    }

    @Test
    void scoresEachPostForItsDays() {
        holds(
                facts(
                        item(0, 10, Area.SERVICE, "K20", "1", "≥ 100", "100"),
                        item(1, 20, Area.REPAIR, "K15", "1", "≥ 100", "70")),
                // (10 × 100 + 20 × 70) / 30
                "80");
        holds(
                facts(
                        item(0, 10, Area.SERVICE, "K20", "1", "≥ 100", null),
                        item(1, 20, Area.REPAIR, "K15", "1", "≥ 100", "70")),
                "70");
    }

    @Test
    void weighsFactsAndRatingsAndLeavesOutWhoSaidNothing() {
        Ratings all = new Ratings(
                Optional.of(BigDecimal.valueOf(100)),
                List.of(BigDecimal.valueOf(80), BigDecimal.valueOf(90)),
                Optional.of(BigDecimal.valueOf(70)));
        // (80 × 80 + 5 × 100 + 5 × 85 + 10 × 70) / 100
        assertThat(Score.of(RULES, earning("80"), all).total().orElseThrow()).isEqualByComparingTo("80.25");
        Ratings superior = new Ratings(Optional.empty(), List.of(), Optional.of(BigDecimal.valueOf(70)));
        // (80 × 80 + 10 × 70) / 90
        assertThat(Score.of(RULES, earning("80"), superior).total().orElseThrow())
                .isEqualByComparingTo("78.88");
        assertThat(Score.of(RULES, earning("80"), superior).facts().orElseThrow())
                .isEqualByComparingTo("80");
    }

    @Test
    void forgetsWhatAnAppealStruckOff() {
        Facts facts = new Facts(
                List.of(item(Area.SERVICE, "K20", "≥ 100", "50"), item(Area.SERVICE, "K21", "≥ 100", "100")),
                List.of(
                        new Deduction("CP-1", Severity.SERIOUS, "not ours"),
                        new Deduction("CP-2", Severity.MINOR, "ours")),
                List.of(),
                List.of(),
                List.of("MER-9"));
        holds(facts, "65");
        holds(facts.without(Set.of("CP-1")), "73");
        holds(facts.without(Set.of("CP-1", "K20")), "98");
        assertThat(score(facts).dropped()).isTrue();
        assertThat(score(facts.without(Set.of("MER-9"))).dropped()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"100, NONE", "95, NONE", "94.99, PLAN", "80, PLAN", "79.99, TALK", "0, TALK"})
    void asksForAPlanOrATalk(String score, FollowUp follows) {
        assertThat(RULES.followUp(new BigDecimal(score))).isEqualTo(follows);
    }

    @Test
    void isCountedFromTheLinesOfTheSheetAsFromTheFacts() {
        Facts facts = new Facts(
                List.of(
                        item(0, 12, Area.SERVICE, "K20", "2", "≥ 100", "61.3"),
                        item(0, 12, Area.SERVICE, "K02", "1", "≤ 0", "3"),
                        item(1, 18, Area.REPAIR, "K15", "1", "≥ 95", null),
                        item(1, 18, Area.ARCHIVE, "K44", "1", "≥ 100", "88.8")),
                List.of(new Deduction("CP-1", Severity.SERIOUS, "a | b\nc")),
                List.of(new Merit("MER-1", BigDecimal.valueOf(-2), "press")),
                List.of(new Gate("K35", Aim.parse("≥ 96").orElseThrow(), Optional.empty())),
                List.of());
        Facts read = new Facts(
                Item.read(Rows.write(score(facts).items())),
                Deduction.read(Rows.write(facts.deductionRows(RULES))),
                Merit.read(Rows.write(facts.meritRows())),
                Gate.read(Rows.write(facts.gateRows())),
                List.of());
        assertThat(score(read)).isEqualTo(score(facts));
        assertThat(read.deductions().get(0).reason()).isEqualTo("a / b c");
    }
}
