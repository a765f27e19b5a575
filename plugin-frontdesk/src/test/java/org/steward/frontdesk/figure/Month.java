// SPDX-License-Identifier: Apache-2.0
package org.steward.frontdesk.figure;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.steward.core.api.cases.CaseFile;
import org.steward.core.api.indicator.CaseFacts;

/** The facts of November 2026, told by hand: received are all cases, due those with a main deadline. */
record Month(List<CaseFile> files) implements CaseFacts {
    static Month of(Told... told) {
        return new Month(Stream.of(told).map(Told::file).toList());
    }

    @Override
    public Instant from() {
        return Instant.parse("2026-10-31T16:00:00Z");
    }

    @Override
    public Instant to() {
        return Instant.parse("2026-11-30T16:00:00Z");
    }

    @Override
    public Stream<CaseFile> received(String caseType) {
        return files.stream().filter(file -> file.current().type().equals(caseType));
    }

    @Override
    public Stream<CaseFile> due(String caseType) {
        return received(caseType)
                .filter(file -> file.timers().stream()
                        .anyMatch(timer -> timer.main()
                                && !timer.dueAt().isBefore(from())
                                && timer.dueAt().isBefore(to())));
    }

    @Override
    public long households() {
        return 0;
    }
}
