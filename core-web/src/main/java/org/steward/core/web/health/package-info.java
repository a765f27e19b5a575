// SPDX-License-Identifier: Apache-2.0
/** Whether the centre is ready to serve. */
package org.steward.core.web.health;
