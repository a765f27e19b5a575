// SPDX-License-Identifier: Apache-2.0
/** Who is there: absences and rosters as the rooms of the desk see them. */
package org.steward.core.runtime.presence;
