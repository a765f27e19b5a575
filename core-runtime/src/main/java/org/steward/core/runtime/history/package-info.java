// SPDX-License-Identifier: Apache-2.0
/** Cases taken over with their past. */
package org.steward.core.runtime.history;
