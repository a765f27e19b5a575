// SPDX-License-Identifier: Apache-2.0
/** The phone: three rings (P01). */
package org.steward.frontdesk.call;
