// SPDX-License-Identifier: Apache-2.0
/** K01 to K11. */
package org.steward.frontdesk.figure;
