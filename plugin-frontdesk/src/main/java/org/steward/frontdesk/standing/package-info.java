// SPDX-License-Identifier: Apache-2.0
/** Greeting, standing and papers (P03, P04). */
package org.steward.frontdesk.standing;
