// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.indicator;

import java.time.Instant;
import java.util.stream.Stream;

import org.osgi.annotation.versioning.ProviderType;

import org.steward.core.api.cases.CaseFile;

/** Facts of one estate and period for measures. Valid during the call. Not thread-safe. */
@ProviderType
public interface CaseFacts {
    /** Start of the period, inclusive. */
    Instant from();

    /** End of the period, exclusive. */
    Instant to();

    /** Cases of a type received in the period, with journal, timers and call-backs. To be closed. */
    Stream<CaseFile> received(String caseType);

    /** Cases of a type with a main deadline in the period. To be closed. */
    Stream<CaseFile> due(String caseType);

    /** Households: units occupied at the end of the period. */
    long households();
}
