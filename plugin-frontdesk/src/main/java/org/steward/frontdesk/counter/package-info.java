// SPDX-License-Identifier: Apache-2.0
/** The queue and the seats of the counter (P01, P04). */
package org.steward.frontdesk.counter;
