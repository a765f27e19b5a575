// SPDX-License-Identifier: Apache-2.0
package org.steward.core.print;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import org.steward.core.api.cases.CaseType;
import org.steward.core.api.text.Text;

/**
 * What a paper needs besides the case. Immutable.
 *
 * @param estate name of the estate
 * @param zone zone of its times
 * @param type the case's type, empty when it is not known any more
 * @param staff name of a member of staff by id, the id when unknown
 * @param party name of a customer by id, an empty string when unknown
 * @param link the private link; asked only when a template reads it
 * @param printedBy who prints
 * @param now when
 */
public record Lookups(
        Text estate,
        ZoneId zone,
        Optional<CaseType> type,
        UnaryOperator<String> staff,
        UnaryOperator<String> party,
        Supplier<String> link,
        String printedBy,
        Instant now) {}
