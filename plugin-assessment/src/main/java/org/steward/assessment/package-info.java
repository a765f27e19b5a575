// SPDX-License-Identifier: Apache-2.0
/** Indicators month by month, their cases, assessment sheets and reports. */
package org.steward.assessment;
