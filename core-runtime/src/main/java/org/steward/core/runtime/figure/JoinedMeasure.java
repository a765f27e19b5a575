// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.figure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.steward.core.api.cases.CaseFile;
import org.steward.core.api.indicator.Combine;
import org.steward.core.api.indicator.Indicator;
import org.steward.core.api.indicator.Measure;
import org.steward.core.api.indicator.Tally;

/** The measures of several modules for one indicator, each of case types of its own. Immutable. */
record JoinedMeasure(List<Measure> parts) implements Measure {
    JoinedMeasure {
        parts = List.copyOf(parts);
    }

    /** Indicators by code, those of one code made one under the words of the first. */
    static List<Indicator> join(Collection<Indicator> declared) {
        Map<String, List<Indicator>> byCode = new TreeMap<>();
        declared.forEach(each ->
                byCode.computeIfAbsent(each.code(), code -> new ArrayList<>()).add(each));
        return byCode.values().stream().map(JoinedMeasure::one).toList();
    }

    private static Indicator one(List<Indicator> same) {
        Indicator first = same.get(0);
        return same.size() == 1
                ? first
                : new Indicator(
                        first.code(),
                        first.title(),
                        first.formula(),
                        first.unit(),
                        first.target(),
                        first.higherIsBetter(),
                        first.source(),
                        new JoinedMeasure(same.stream().map(Indicator::measure).toList()));
    }

    @Override
    public Set<String> caseTypes() {
        return parts.stream().flatMap(part -> part.caseTypes().stream()).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<Tally> of(CaseFile file) {
        return parts.stream()
                .filter(part -> part.caseTypes().contains(file.current().type()))
                .flatMap(part -> part.of(file).stream())
                .toList();
    }

    @Override
    public Combine combine() {
        return parts.get(0).combine();
    }
}
