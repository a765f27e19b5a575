// SPDX-License-Identifier: Apache-2.0
/** Walks along a route: planned, begun with the first point, judged by what was hit in its window. */
package org.steward.patrol.run;
