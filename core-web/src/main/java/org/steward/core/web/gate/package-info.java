// SPDX-License-Identifier: Apache-2.0
/** The gate every request passes: who is it, in which estate and language, and may it write. */
package org.steward.core.web.gate;
