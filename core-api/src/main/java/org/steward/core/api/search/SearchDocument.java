// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.search;

/**
 * What is searched of one case. Immutable.
 *
 * @param estateId the estate; a search never leaves it
 * @param caseId key of the case, grows with time of recording
 * @param number the case number, found whole and by its parts
 * @param text everything else that is searched: summary, description, customer, phone, unit, place, notes, field values
 */
public record SearchDocument(String estateId, long caseId, String number, String text) {}
