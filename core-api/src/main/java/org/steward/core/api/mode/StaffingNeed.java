// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.mode;

import org.steward.core.api.text.Text;

/**
 * How many people of a role are needed. Immutable.
 *
 * @param role role code
 * @param shift code of the shift, or an empty string for the whole day
 * @param count people needed, 0 or more
 * @param because the computation in words, e.g. "312 units, one for 150"
 */
public record StaffingNeed(String role, String shift, int count, Text because) {}
