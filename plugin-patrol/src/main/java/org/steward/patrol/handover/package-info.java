// SPDX-License-Identifier: Apache-2.0
/** The book in which one shift hands over to the next (P27). */
package org.steward.patrol.handover;
