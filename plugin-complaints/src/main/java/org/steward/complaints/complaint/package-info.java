// SPDX-License-Identifier: Apache-2.0
/** Complaints (P09): what they are, the only legal steps, their deadlines, notices and figures. */
package org.steward.complaints.complaint;
