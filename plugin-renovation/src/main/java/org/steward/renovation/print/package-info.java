// SPDX-License-Identifier: Apache-2.0
/** Papers of renovations and violations (P21, forms). */
package org.steward.renovation.print;
