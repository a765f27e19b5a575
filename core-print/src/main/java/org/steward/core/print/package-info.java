// SPDX-License-Identifier: Apache-2.0
/**
 * Papers of cases as PDF: a template gives XHTML ({@link org.steward.core.print.Typesetter}), which is set in the font
 * of this bundle ({@link org.steward.core.print.Press}).
 */
package org.steward.core.print;
