// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.indicator;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.steward.core.api.callback.Callback;
import org.steward.core.api.cases.CaseFile;
import org.steward.core.api.cases.Satisfaction;

/** Measures call-backs (P12) of the cases of a type. Stateless. */
public final class CallbackShare {
    private CallbackShare() {}

    /**
     * Of the cases that were finished here in the period, those called back since.
     *
     * @param handled which finished cases are called back at all
     * @param inWindow whether only a call-back within its window counts
     */
    public static Measure ofFinished(String type, Predicate<CaseFile> handled, boolean inWindow) {
        return Share.ofThose(
                type,
                file -> Optional.ofNullable(file.current().times().finishedAt())
                        .filter(finished -> Share.isRecorded(file, finished)),
                handled,
                file -> made(file).stream()
                        .filter(done -> !inWindow || !done.doneAt().isAfter(done.dueTo()))
                        .anyMatch(done ->
                                !done.doneAt().isBefore(file.current().times().finishedAt())));
    }

    /** Of the call-backs made in the period, those at which the customer was satisfied or fairly so. */
    public static Measure ofMade(String type) {
        return Share.each(
                Set.of(type),
                file -> made(file).stream()
                        .map(done -> Tally.one(done.doneAt(), passes(done)))
                        .toList());
    }

    /** Of the call-backs that raised an issue in the period, those of which it was settled or dated since. */
    public static Measure ofRaised(String type) {
        return Share.each(
                Set.of(type),
                file -> made(file).stream()
                        .filter(done -> !passes(done))
                        .map(done -> Tally.one(done.doneAt(), isSettled(file, done)))
                        .toList());
    }

    private static List<Callback> made(CaseFile file) {
        return file.callbacks().stream()
                .filter(each -> each.status() == Callback.Status.DONE && each.doneAt() != null)
                .toList();
    }

    private static boolean passes(Callback done) {
        return done.satisfaction() == Satisfaction.A || done.satisfaction() == Satisfaction.B;
    }

    /** Finished again since, or a date agreed on. */
    private static boolean isSettled(CaseFile file, Callback raised) {
        Instant finished = file.current().times().finishedAt();
        Instant promised = file.current().times().promisedAt();
        return finished != null && finished.isAfter(raised.doneAt())
                || promised != null && promised.isAfter(raised.doneAt());
    }
}
