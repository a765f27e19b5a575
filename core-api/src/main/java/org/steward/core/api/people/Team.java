// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.people;

import org.steward.core.api.text.Text;

/**
 * A team or department (部门). Immutable.
 *
 * @param id lower-case, unique in the estate
 * @param leadStaffId who leads it and is told when its work is late, or an empty string
 */
public record Team(String id, Text name, String leadStaffId) {}
