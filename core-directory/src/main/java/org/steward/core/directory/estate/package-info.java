// SPDX-License-Identifier: Apache-2.0
/** Estates, their calendars, buildings and units. */
package org.steward.core.directory.estate;
