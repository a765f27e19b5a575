// SPDX-License-Identifier: Apache-2.0
/** Import and export of cases as CSV and XLSX. */
package org.steward.core.transfer;
