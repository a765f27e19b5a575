// SPDX-License-Identifier: Apache-2.0
/** Whether the centre is ready. */
package org.steward.core.web.health;
