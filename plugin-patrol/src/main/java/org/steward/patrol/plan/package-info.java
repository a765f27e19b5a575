// SPDX-License-Identifier: Apache-2.0
/** Where the patrols are now, and what a shift did. */
package org.steward.patrol.plan;
