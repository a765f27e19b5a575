// SPDX-License-Identifier: Apache-2.0
/** Tables in files: CSV and XLSX, read row by row and written formula-safe. */
package org.steward.core.transfer.table;
