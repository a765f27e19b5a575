// SPDX-License-Identifier: Apache-2.0
/** Notices to customers and staff, and who stands above whom. */
package org.steward.core.runtime.notice;
