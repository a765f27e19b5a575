// SPDX-License-Identifier: Apache-2.0
/** Cases counted by class, place, cause, repeat and time, and the cases behind each count. */
package org.steward.assessment.analysis;
