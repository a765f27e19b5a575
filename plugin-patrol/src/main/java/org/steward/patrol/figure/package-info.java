// SPDX-License-Identifier: Apache-2.0
/** K19, K54, K55, K59 and K60 (P23, P27, domain section 4). */
package org.steward.patrol.figure;
