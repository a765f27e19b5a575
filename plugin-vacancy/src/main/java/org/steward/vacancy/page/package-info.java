// SPDX-License-Identifier: Apache-2.0
/** The ledger by building and state, and the keys that are out. */
package org.steward.vacancy.page;
