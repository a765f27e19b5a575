// SPDX-License-Identifier: Apache-2.0
/** The front desk as the manuals describe it (domain P01-P05, P11, P31). */
package org.steward.frontdesk;
