// SPDX-License-Identifier: Apache-2.0
/** Counts cases in the store by what they have in common. */
package org.steward.core.runtime.analysis;
