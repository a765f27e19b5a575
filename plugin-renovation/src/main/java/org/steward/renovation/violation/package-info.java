// SPDX-License-Identifier: Apache-2.0
/** Violations, from the patrol to the authority (违章整改). */
package org.steward.renovation.violation;
