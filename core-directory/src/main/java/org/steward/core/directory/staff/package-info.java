// SPDX-License-Identifier: Apache-2.0
/** Staff, roles, teams and passwords. */
package org.steward.core.directory.staff;
