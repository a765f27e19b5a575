// SPDX-License-Identifier: Apache-2.0
/** Backup, restore and checks of the store, for operators. */
package org.steward.core.store.keeper;
