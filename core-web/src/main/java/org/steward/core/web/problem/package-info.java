// SPDX-License-Identifier: Apache-2.0
/** Refusals as RFC 9457 problem details. */
package org.steward.core.web.problem;
