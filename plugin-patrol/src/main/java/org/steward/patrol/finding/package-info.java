// SPDX-License-Identifier: Apache-2.0
/** What a round finds, until somebody else has seen it put right (P23). */
package org.steward.patrol.finding;
