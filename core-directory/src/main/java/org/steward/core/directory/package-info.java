// SPDX-License-Identifier: Apache-2.0
/** Estates, calendars, buildings, units, customers, staff, roles, sessions and private links. */
package org.steward.core.directory;
