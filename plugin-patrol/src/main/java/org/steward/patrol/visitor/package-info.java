// SPDX-License-Identifier: Apache-2.0
/** Who and what passes the gate (P27). */
package org.steward.patrol.visitor;
