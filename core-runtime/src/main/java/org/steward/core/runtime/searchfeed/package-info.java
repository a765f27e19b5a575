// SPDX-License-Identifier: Apache-2.0
/** Feeds the full-text index from the journal. */
package org.steward.core.runtime.searchfeed;
