// SPDX-License-Identifier: Apache-2.0
/** Weekly and monthly reports: figures, trends, worst cases and hot spots, kept as PDF and XLSX in both languages. */
package org.steward.assessment.report;
