// SPDX-License-Identifier: Apache-2.0
/** Incidents, from the alarm to the report to the authority (P27). */
package org.steward.patrol.incident;
