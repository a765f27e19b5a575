// SPDX-License-Identifier: Apache-2.0
/** Customers and their tenures. */
package org.steward.core.directory.people;
