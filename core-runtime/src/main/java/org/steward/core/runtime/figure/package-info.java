// SPDX-License-Identifier: Apache-2.0
/** Figures: what each case adds, kept up to date from the journal, added up by day, frozen by month. */
package org.steward.core.runtime.figure;
