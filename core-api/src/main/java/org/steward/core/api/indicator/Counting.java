// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.indicator;

/**
 * How far the counting of a module's cases has come. Immutable.
 *
 * @param first whether they are counted for the first time, so that its figures are not complete yet
 * @param percent 0-99
 */
public record Counting(String moduleId, boolean first, int percent) {}
