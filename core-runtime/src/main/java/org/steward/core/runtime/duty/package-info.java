// SPDX-License-Identifier: Apache-2.0
/** Recurring obligations that open cases. */
package org.steward.core.runtime.duty;
