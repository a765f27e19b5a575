// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.roster;

import java.time.LocalDate;

/**
 * A member works a shift on a day. Immutable.
 *
 * @param day on which the shift begins
 * @param shift code of a {@link Shift}
 */
public record RosterEntry(String staffId, LocalDate day, String shift) {}
