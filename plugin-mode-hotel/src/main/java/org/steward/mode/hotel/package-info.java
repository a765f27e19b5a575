// SPDX-License-Identifier: Apache-2.0
/** The hotel-style mode (酒店式服务模式, domain section 3): a desk in shifts, housekeeping, stays and wake-up calls. */
package org.steward.mode.hotel;
