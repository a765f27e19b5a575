// SPDX-License-Identifier: Apache-2.0
/** Patrol routes with their checkpoints, kept in tables of the module. */
package org.steward.patrol.route;
