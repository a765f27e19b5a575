// SPDX-License-Identifier: Apache-2.0
/** Boards of sites, units and passes. */
package org.steward.renovation.page;
