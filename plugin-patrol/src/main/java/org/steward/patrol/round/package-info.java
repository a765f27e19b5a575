// SPDX-License-Identifier: Apache-2.0
/** Rounds of managers, assistants and night guards (P23, P27). */
package org.steward.patrol.round;
