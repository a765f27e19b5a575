// SPDX-License-Identifier: Apache-2.0
/** Assessment sheets and what belongs to them (P32): cycles, merits, improvement plans, ranking. */
package org.steward.assessment.sheet;
