// SPDX-License-Identifier: Apache-2.0
package org.steward.vacancy;

import java.time.Instant;
import java.util.stream.Stream;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseFile;
import org.steward.core.api.cases.CaseTimer;
import org.steward.core.api.indicator.CaseFacts;

/** Facts of the cases of an estate as they stand in its store. */
record StoredFacts(Lake lake, Instant from, Instant to) implements CaseFacts {
    @Override
    public Stream<CaseFile> received(String caseType) {
        return lake.of(caseType).stream()
                .filter(each -> isIn(each.times().receivedAt()))
                .map(this::file);
    }

    @Override
    public Stream<CaseFile> due(String caseType) {
        return lake.of(caseType).stream()
                .map(this::file)
                .filter(file -> file.timers().stream().filter(CaseTimer::main).anyMatch(timer -> isIn(timer.dueAt())));
    }

    private CaseFile file(Case of) {
        return lake.centre().reader.file(Lake.SYSTEM, of.number()).orElseThrow();
    }

    private boolean isIn(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }

    @Override
    public long households() {
        return 0;
    }
}
