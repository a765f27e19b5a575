// SPDX-License-Identifier: Apache-2.0
/** Runs imports: file → rows → cases with their past, in batches; broken rows go to a file of their own. */
package org.steward.core.transfer.importing;
