// SPDX-License-Identifier: Apache-2.0
/** The rounds by reason of vacancy, and the airing (P20). */
package org.steward.vacancy.round;
