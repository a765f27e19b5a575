// SPDX-License-Identifier: Apache-2.0
/** Writes lists of cases as CSV and XLSX. */
package org.steward.core.transfer.exporting;
