// SPDX-License-Identifier: Apache-2.0
/** The apartment-style mode (公寓式服务模式, domain section 3): one counter, leasing, turnovers. */
package org.steward.mode.apartment;
