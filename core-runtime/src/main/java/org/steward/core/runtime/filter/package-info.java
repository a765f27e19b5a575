// SPDX-License-Identifier: Apache-2.0
/** Saved filters of the staff. */
package org.steward.core.runtime.filter;
