// SPDX-License-Identifier: Apache-2.0
/** The ledger of vacant units: one entry a unit, its occupancy state, meters and keys (P20). */
package org.steward.vacancy.ledger;
