// SPDX-License-Identifier: Apache-2.0
/** Brings the tables of each room and module to the state its scripts describe. */
package org.steward.core.store.migration;
