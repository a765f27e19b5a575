// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.indicator;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

import org.steward.core.api.cases.CaseFile;
import org.steward.core.api.cases.CaseTimer;
import org.steward.core.api.journal.Entry;
import org.steward.core.api.journal.Kinds;

/** Measures a share of cases: of those that count, how many fulfil a condition. Stateless. */
public final class Share {
    private Share() {}

    /** Of the cases of a type received in the period. */
    public static Measure ofReceived(String type, Predicate<CaseFile> counts, Predicate<CaseFile> fulfils) {
        return ofThose(type, file -> Optional.of(file.current().times().receivedAt()), counts, fulfils);
    }

    /** Of the cases of a type whose last main deadline lies in the period. */
    public static Measure ofDue(String type, Predicate<CaseFile> counts, Predicate<CaseFile> fulfils) {
        return ofThose(type, Share::dueAt, counts, fulfils);
    }

    /**
     * Of the cases of a type with an instant in the period.
     *
     * @param at the instant of a case; empty when it does not count
     */
    public static Measure ofThose(
            String type,
            Function<CaseFile, Optional<Instant>> at,
            Predicate<CaseFile> counts,
            Predicate<CaseFile> fulfils) {
        return each(
                Set.of(type),
                file -> counts.test(file)
                        ? at.apply(file)
                                .map(when -> List.of(Tally.one(when, fulfils.test(file))))
                                .orElse(List.of())
                        : List.of());
    }

    /** The sum of what each case of some types adds. */
    public static Measure each(Set<String> types, Function<CaseFile, List<Tally>> tallies) {
        return each(types, Combine.SUM, tallies);
    }

    /** What each case of some types adds, put together in a way. */
    public static Measure each(Set<String> types, Combine combine, Function<CaseFile, List<Tally>> tallies) {
        Set<String> caseTypes = Set.copyOf(types);
        return new Measure() {
            @Override
            public Set<String> caseTypes() {
                return caseTypes;
            }

            @Override
            public List<Tally> of(CaseFile file) {
                return tallies.apply(file);
            }

            @Override
            public Combine combine() {
                return combine;
            }
        };
    }

    /** The last main deadline of a case, met, open or fallen away; for an imported one the due time it came with. */
    public static Optional<Instant> dueAt(CaseFile file) {
        return file.timers().stream()
                .filter(CaseTimer::main)
                .map(CaseTimer::dueAt)
                .max(Instant::compareTo)
                .or(() -> Optional.ofNullable(file.current().times().dueAt()));
    }

    /**
     * The deadline of a rule, met, open, or passed when the case ended without it; one that fell away before is none.
     */
    public static Optional<Instant> dueOf(CaseFile file, String rule) {
        Instant closed = file.current().times().closedAt();
        return file.timers().stream()
                .filter(timer -> timer.rule().equals(rule))
                .filter(timer ->
                        !timer.cancelled() || closed != null && !timer.dueAt().isAfter(closed))
                .map(CaseTimer::dueAt)
                .max(Instant::compareTo);
    }

    /** How a case was taken over from elsewhere; empty when it was opened here. */
    public static Optional<Entry> takenOver(CaseFile file) {
        return file.journal().stream()
                .filter(entry -> entry.kind().equals(Kinds.IMPORTED))
                .findFirst();
    }

    /**
     * Whether what happened to a case at a moment is on record here: of one that was taken over from elsewhere nobody
     * knows the steps and call-backs before, so that they were neither done nor missed.
     */
    public static boolean isRecorded(CaseFile file, Instant at) {
        return takenOver(file).filter(taken -> !at.isAfter(taken.at())).isEmpty();
    }

    /** Whether a deadline exists for the case and still counts. */
    public static Predicate<CaseFile> hasTimer(String rule) {
        return file -> file.timers().stream().anyMatch(timer -> isRule(timer, rule));
    }

    /**
     * Whether every deadline of a rule that counts was met in time; also when there is none, e.g. because the case was
     * closed before. Together with {@link #hasTimer} where nothing met is a miss.
     */
    public static Predicate<CaseFile> metInTime(String rule) {
        return file -> file.timers().stream()
                .filter(timer -> isRule(timer, rule))
                .allMatch(timer -> timer.metAt() != null && !timer.metAt().isAfter(timer.dueAt()));
    }

    private static boolean isRule(CaseTimer timer, String rule) {
        return timer.rule().equals(rule) && !timer.cancelled();
    }
}
