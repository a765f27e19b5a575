// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.cases;

/**
 * A link as seen from one case. Immutable.
 *
 * @param other number of the other case
 * @param inverse whether the other case points here (e.g. a child, when kind is {@code CHILD_OF})
 * @param summary of the other case
 * @param closed whether the other case is over
 */
public record CaseLink(String other, LinkKind kind, boolean inverse, String summary, boolean closed) {}
