// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.mode;

import java.math.BigDecimal;

/**
 * How large an estate is. Immutable.
 *
 * @param units homes, shops and offices
 * @param occupied of these, those that are lived in
 * @param buildings number of buildings
 * @param area gross area of all units in square metres; units without an area count as zero
 */
public record EstateSize(int units, int occupied, int buildings, BigDecimal area) {}
