// SPDX-License-Identifier: Apache-2.0
/** DataSource, transactions and migrations over Derby or PostgreSQL. */
package org.steward.core.store;
