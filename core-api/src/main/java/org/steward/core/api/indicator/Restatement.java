// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.indicator;

import java.time.Instant;
import java.time.YearMonth;

/**
 * A figure of a frozen month whose facts changed afterwards. Immutable.
 *
 * @param caseNumber the case that changed it
 * @param before the measurement before this change
 * @param after the measurement since
 */
public record Restatement(
        YearMonth month, String code, Instant at, String caseNumber, Measurement before, Measurement after) {}
