// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment.score;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.steward.core.api.cases.Case;
import org.steward.core.api.parameter.Parameter;

/**
 * Which cases cost points (扣分来源), written as {@code type STATE field=value severity}: the id of a case type or
 * {@code *}, none or one state, none or more values of fields, and what each case costs. The first source that fits a
 * case counts. {@code who=field} names the field with the member whose fault it is, nobody's when it is empty; without
 * it the assignee, else who did the work, else the responsible member answers. {@code reopened=double} makes a case
 * cost twice that was reopened, e.g. a finding whose recheck failed (P23). Immutable.
 *
 * @param type id of a case type, {@code *} for every one
 * @param state id of a state, or an empty string for any
 * @param values what fields must hold
 * @param who field with the member of staff, or an empty string
 * @param doubles whether a case that was reopened costs twice
 */
public record Source(
        String type, String state, Map<String, String> values, String who, Severity severity, boolean doubles) {
    private static final String WHO = "who";
    private static final String REOPENED = "reopened";

    /** Copies the values. */
    public Source {
        values = Map.copyOf(values);
    }

    /** The sources of a parameter; what cannot be understood is left out. */
    public static List<Source> parse(String list) {
        return Parameter.items(list).stream()
                .map(Source::one)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Source> one(String item) {
        List<String> words = List.of(item.split("\\s+"));
        Optional<Severity> severity = Arrays.stream(Severity.values())
                .filter(each -> each.name().equals(words.get(words.size() - 1).toUpperCase(Locale.ROOT)))
                .findFirst();
        if (severity.isEmpty() || words.size() < 2) {
            return Optional.empty();
        }
        List<String> middle = words.subList(1, words.size() - 1);
        Map<String, String> values = middle.stream()
                .filter(word -> word.contains("="))
                .map(word -> word.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (first, second) -> first, TreeMap::new));
        String who = values.getOrDefault(WHO, "");
        values.remove(WHO);
        boolean doubles = "double".equals(values.remove(REOPENED));
        String state =
                middle.stream().filter(word -> !word.contains("=")).findFirst().orElse("");
        return Optional.of(new Source(words.get(0), state, values, who, severity.get(), doubles));
    }

    /** Whether a case costs points by it. */
    public boolean fits(Case of) {
        return (type.equals("*") || type.equals(of.type()))
                && (state.isEmpty() || state.equals(of.state()))
                && values.entrySet().stream().allMatch(each -> each.getValue().equals(value(of, each.getKey())));
    }

    private static String value(Case of, String field) {
        return of.fields().getOrDefault(field, "");
    }

    /** What a case costs by it. */
    public Deduction deduction(Case of) {
        return new Deduction(of.number(), severity, of.summary(), doubles && of.reopened() > 0 ? 2 : 1);
    }

    /** Staff id of whose fault a case is, or an empty string. */
    public String member(Case of) {
        return who.isEmpty()
                ? Stream.of(
                                of.people().assignee(),
                                of.people().doneBy(),
                                of.people().responsible())
                        .filter(id -> !id.isEmpty())
                        .findFirst()
                        .orElse("")
                : value(of, who);
    }
}
