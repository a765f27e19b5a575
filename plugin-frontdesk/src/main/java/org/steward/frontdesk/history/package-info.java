// SPDX-License-Identifier: Apache-2.0

/** What the journal of a case tells. */
package org.steward.frontdesk.history;
