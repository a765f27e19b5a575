// SPDX-License-Identifier: Apache-2.0
/** Notices on the boards (通知公告, P31). */
package org.steward.frontdesk.bulletin;
