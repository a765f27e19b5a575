// SPDX-License-Identifier: Apache-2.0
/** Patrol rounds, inspection rounds with findings, incidents, visitors, hand-over of shifts. */
package org.steward.patrol;
