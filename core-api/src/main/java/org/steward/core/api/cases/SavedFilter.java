// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.cases;

/**
 * A named list of one member of staff (常用筛选). Immutable.
 *
 * @param name 1-60 characters, unique for its owner
 * @param query the filter as a query string of the case list, e.g. {@code type=complaint&band=overdue}; at most 1,000
 *     characters, readable by {@link CaseQuery#of}
 */
public record SavedFilter(String name, String query) {}
