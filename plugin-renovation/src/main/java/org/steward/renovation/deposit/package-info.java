// SPDX-License-Identifier: Apache-2.0
/** The deposit and its ledger (装修押金). */
package org.steward.renovation.deposit;
