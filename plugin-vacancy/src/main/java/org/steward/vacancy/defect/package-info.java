// SPDX-License-Identifier: Apache-2.0
/** What a check finds, taken to whoever must put it right (P20, P23, P17). */
package org.steward.vacancy.defect;
