// SPDX-License-Identifier: Apache-2.0
/** Creates that may be repeated safely. */
package org.steward.core.web.idempotency;
