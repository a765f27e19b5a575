// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment.score;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A score with how it came about (得分). Immutable.
 *
 * @param items a line for each item with what it earned
 * @param facts score of the facts alone, 0 to 100; empty when no item has data
 * @param total with the ratings, 0 to 100, two decimals cut off so that none is lifted over a bound; or empty
 * @param grade empty without a total
 * @param gated whether a gate kept the best grade away
 * @param dropped whether an accident lowered the grade
 */
public record Score(
        List<List<String>> items,
        Optional<BigDecimal> facts,
        Optional<BigDecimal> total,
        Optional<Grade> grade,
        boolean gated,
        boolean dropped) {
    private static final MathContext EXACT = MathContext.DECIMAL128;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Copies the lines. */
    public Score {
        items = List.copyOf(items);
    }

    /** Scores facts and ratings. */
    public static Score of(Rules rules, Facts facts, Ratings ratings) {
        Map<Integer, List<Item>> posts = facts.items().stream().collect(Collectors.groupingBy(Item::post));
        List<List<String>> lines = new ArrayList<>();
        BigDecimal days = BigDecimal.ZERO;
        BigDecimal sum = BigDecimal.ZERO;
        for (List<Item> post : posts.values()) {
            Weights weights = new Weights(rules, post);
            post.forEach(item -> lines.add(weights.line(item)));
            if (weights.total().signum() > 0) {
                BigDecimal lasted = BigDecimal.valueOf(post.get(0).days());
                days = days.add(lasted);
                sum = sum.add(weights.score().multiply(lasted));
            }
        }
        if (days.signum() == 0) {
            return new Score(lines, Optional.empty(), Optional.empty(), Optional.empty(), false, false);
        }
        BigDecimal earned = bounded(sum.divide(days, EXACT).add(corrections(rules, facts)));
        BigDecimal total = cut(withRatings(rules, earned, ratings));
        return graded(rules, facts, lines, cut(earned), total);
    }

    private static Score graded(
            Rules rules, Facts facts, List<List<String>> lines, BigDecimal earned, BigDecimal total) {
        Grade bare = rules.grade(total);
        boolean shut = facts.gates().stream().anyMatch(Gate::isShut);
        Grade gated = shut ? bare.orWorse(Grade.GOOD) : bare;
        boolean drops = !facts.accidents().isEmpty();
        Grade grade = drops ? gated.lower() : gated;
        return new Score(
                lines, Optional.of(earned), Optional.of(total), Optional.of(grade), gated != bare, grade != gated);
    }

    private static BigDecimal corrections(Rules rules, Facts facts) {
        BigDecimal deducted =
                facts.deductions().stream().map(each -> each.points(rules)).reduce(BigDecimal.ZERO, BigDecimal::add);
        return facts.merits().stream().map(Merit::points).reduce(deducted.negate(), BigDecimal::add);
    }

    /** The parts by their weights; a part that nobody gave leaves its weight to the others. */
    private static BigDecimal withRatings(Rules rules, BigDecimal facts, Ratings ratings) {
        BigDecimal weight = rules.number("assess.parts.facts");
        BigDecimal sum = facts.multiply(weight);
        for (Map.Entry<String, Optional<BigDecimal>> part : Map.of(
                        "assess.parts.self", ratings.self(),
                        "assess.parts.peer", ratings.peer(),
                        "assess.parts.superior", ratings.superior())
                .entrySet()) {
            if (part.getValue().isPresent()) {
                BigDecimal own = rules.number(part.getKey());
                weight = weight.add(own);
                sum = sum.add(part.getValue().get().multiply(own));
            }
        }
        return bounded(sum.divide(weight, EXACT));
    }

    private static BigDecimal bounded(BigDecimal score) {
        return score.max(BigDecimal.ZERO).min(HUNDRED);
    }

    /** Two decimals, cut off; what is below the tenth decimal is an error of the division. */
    public static BigDecimal cut(BigDecimal score) {
        return score.setScale(10, RoundingMode.HALF_UP).setScale(2, RoundingMode.DOWN);
    }

    /** The weights of the items of one post: what has no data leaves its weight to its area, else to the others. */
    private static final class Weights {
        private final Rules rules;
        private final List<Item> counting;

        Weights(Rules rules, List<Item> items) {
            this.rules = rules;
            this.counting = items.stream().filter(Item::counts).toList();
        }

        private BigDecimal of(Item item) {
            BigDecimal within = counting.stream()
                    .filter(each -> each.standard().area() == item.standard().area())
                    .map(each -> each.standard().weight())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            return rules.weight(item.standard().area())
                    .multiply(item.standard().weight())
                    .divide(within, EXACT);
        }

        BigDecimal total() {
            return Arrays.stream(Area.values())
                    .filter(area ->
                            counting.stream().anyMatch(item -> item.standard().area() == area))
                    .map(rules::weight)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        BigDecimal score() {
            return counting.stream()
                    .map(item -> of(item).multiply(share(item)))
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .multiply(HUNDRED)
                    .divide(total(), EXACT);
        }

        private static BigDecimal share(Item item) {
            return item.aim().orElseThrow().share(item.measured().orElseThrow());
        }

        List<String> line(Item item) {
            if (!item.counts() || total().signum() == 0) {
                return item.row("", "");
            }
            BigDecimal most = of(item).multiply(HUNDRED).divide(total(), EXACT);
            return item.row(
                    most.setScale(2, RoundingMode.HALF_UP).toPlainString(),
                    most.multiply(share(item)).setScale(2, RoundingMode.HALF_UP).toPlainString());
        }
    }
}
