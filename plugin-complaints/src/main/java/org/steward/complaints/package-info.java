// SPDX-License-Identifier: Apache-2.0
/** Complaints and requests: taken once, answered by one person, called back. */
package org.steward.complaints;
